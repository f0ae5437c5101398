package dev.footfall.collector.ops.storage;

import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks a data directory that a backup is being put into, until all of it is there. */
public final class Restoration {
    private static final String MARK = "RESTORING";

    private Restoration() {}

    /** Says that the directory is not whole from now on. */
    public static void begin(Path dataDirectory) throws IOException {
        Files.writeString(mark(dataDirectory), "Run the restore command again.\n");
    }

    /** Whether a restore began and did not end. */
    public static boolean isUnfinished(Path dataDirectory) {
        return Files.exists(mark(dataDirectory));
    }

    /** Says that the directory is whole. */
    public static void end(Path dataDirectory) throws IOException {
        Files.delete(mark(dataDirectory));
    }

    static void checkFinished(Path dataDirectory) {
        if (isUnfinished(dataDirectory)) {
            throw new StorageException(
                    "The data directory %s holds a backup that was restored in part. Run the same restore command again; it goes on where it was."
                            .formatted(dataDirectory));
        }
    }

    private static Path mark(Path dataDirectory) {
        return dataDirectory.resolve(MARK);
    }
}
