package dev.footfall.collector.config;

import dev.footfall.collector.config.Loaded.Problem;
import dev.footfall.collector.config.Loaded.Unusable;
import dev.footfall.collector.config.Loaded.Usable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads a configuration from a text, by way of a real file. */
record LoadedText(Path folder, Map<String, String> environment) {
    Loaded load(String text) {
        var file = folder.resolve("config.yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ConfigLoader.load(file, environment);
    }

    CollectorConfig config(String text) {
        return switch (load(text)) {
            case Usable(CollectorConfig config) -> config;
            case Unusable(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    List<String> problems(String text) {
        return switch (load(text)) {
            case Usable _ -> List.of();
            case Unusable(List<Problem> problems) ->
                    problems.stream()
                            .map(Problem::oneLine)
                            .map(line -> line.replace(folder + "/", ""))
                            .toList();
        };
    }
}
