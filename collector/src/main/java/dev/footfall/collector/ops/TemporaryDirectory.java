package dev.footfall.collector.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory that is gone with everything in it when it is closed. */
public record TemporaryDirectory(Path path) implements AutoCloseable {
    /** Makes it below the temporary directory of the system. */
    public static TemporaryDirectory create(String prefix) throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() throws IOException {
        try (var inside = Files.walk(path)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
