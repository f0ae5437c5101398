package dev.footfall.collector.ops.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies what opening would change. */
final class Copies {
    private Copies() {}

    /** Copies the catalogue and the hot segments of a data directory that nobody else uses. */
    static void of(Path dataDirectory, Path target) throws IOException {
        copyAll(dataDirectory, "catalog.duckdb*", target);
        var hot = dataDirectory.resolve("hot");
        if (Files.isDirectory(hot)) {
            copyAll(hot, "*", Files.createDirectories(target.resolve("hot")));
        }
    }

    private static void copyAll(Path folder, String names, Path target) throws IOException {
        try (var files = Files.newDirectoryStream(folder, names)) {
            for (var file : files) {
                Files.copy(
                        file,
                        target.resolve(file.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
