package dev.footfall.collector.ops.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The free space where a directory lies. Safe for use by many threads.
 *
 * @param least bytes below which it is nearly full
 */
public record DiskSpace(Path directory, long least) {
    /** 256 MiB: room for one whole segment of events and a quarter of it for everything else. */
    public static final long USUAL = 256L << 20;

    /** Asks the file system, which may block. One that does not answer has no space to rely on. */
    public boolean isNearlyFull() {
        try {
            return Files.getFileStore(directory).getUsableSpace() < least;
        } catch (IOException e) {
            return true;
        }
    }
}
