package dev.footfall.collector.ops.transfer.in;

import dev.footfall.collector.ops.control.Explanation;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.archive.ArchiveSource;
import dev.footfall.collector.ops.transfer.row.EventSource;
import dev.footfall.collector.store.parquet.EventFileReader;
import dev.footfall.collector.store.parquet.EventFileSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Finds out what kind of file an import was given; its name does not matter. */
public final class ImportFile {
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private ImportFile() {}

    /**
     * Opens a file of events: Parquet of a collector like this one or of another server, else
     * NDJSON.
     *
     * @throws OperationException when it cannot be read
     */
    public static EventSource open(Path file) {
        try {
            if (!isParquet(file)) {
                return NdjsonSource.open(file);
            }
            return isOwn(file) ? ParquetSource.open(file) : ArchiveSource.open(List.of(file));
        } catch (IOException e) {
            throw new OperationException(Explanation.of(e), e);
        }
    }

    private static boolean isOwn(Path file) {
        try {
            return EventFileReader.metadata(file).containsKey(EventFileSchema.VERSION_KEY);
        } catch (IOException e) {
            throw new OperationException(
                    "%s cannot be read: %s. Put a good copy in its place."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static boolean isParquet(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
        }
    }
}
