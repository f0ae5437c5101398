package dev.footfall.collector.store.parquet;

import dev.footfall.collector.store.parquet.write.Checksum;
import java.io.IOException;
import java.nio.file.Path;

/** Tells whether a file is still the one that was written. */
public final class EventFileCheck {
    private EventFileCheck() {}

    /** CRC32C of the whole file, as {@link EventFileSummary#checksum} has it. */
    public static String checksum(Path file) throws IOException {
        return Checksum.of(file);
    }
}
