package dev.footfall.collector.ingest.fingerprint;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** How one fault prints in three engines; see {@code engines/README.md}. */
record EngineStacks(
        String name, String engine, String version, String type, String message, String stack) {
    private static final JsonMapper MAPPER = Json.mapper();

    static List<EngineStacks> all() {
        try (var in = EngineStacks.class.getResourceAsStream("engines/stacks.jsonl")) {
            return new String(
                            Objects.requireNonNull(in, "engines/stacks.jsonl").readAllBytes(),
                            StandardCharsets.UTF_8)
                    .lines()
                    .map(EngineStacks::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a resource cannot be read", e);
        }
    }

    private static EngineStacks read(String line) {
        try {
            return MAPPER.readValue(line, EngineStacks.class);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    Group group() {
        return Grouping.group(new FailureInput(type, message, stack, null));
    }

    @Override
    public String toString() {
        return name + " in " + engine;
    }
}
