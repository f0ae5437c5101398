package dev.footfall.collector.ops.storage;

import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of a data directory's own files: of what opening would change, and of the catalogue. */
public final class Copies {
    private static final String PREFIX = "backup";
    private static final String SUFFIX = ".catalog";

    private Copies() {}

    /** Where the catalogue is copied to for a backup; whoever asks deletes it. */
    public static Path ofCatalog(Path dataDirectory) throws IOException {
        return Files.createTempFile(dataDirectory, PREFIX, SUFFIX);
    }

    /** Deletes copies of the catalogue that a kill in the middle of a backup left. */
    static void removeLeftovers(Path dataDirectory) {
        try (var left = Files.newDirectoryStream(dataDirectory, PREFIX + "*" + SUFFIX)) {
            for (var copy : left) {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new StorageException(
                    "What a backup left in %s cannot be deleted: %s. Check the owner and the permissions."
                            .formatted(dataDirectory, e.getMessage()),
                    e);
        }
    }

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
