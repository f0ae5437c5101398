package dev.footfall.collector.store.parquet;

import java.io.IOException;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.OutputFile;

/** How the columns are laid out; each figure was measured by {@code EventFileBench}. */
final class EventFileEncoding {
    private static final int LONGEST_BOUND = 64;
    private static final int PAGE_BYTES = 1 << 20;
    private static final int PAGE_ROWS = 20_000;

    private EventFileEncoding() {}

    static ParquetProperties properties() {
        var properties =
                ParquetProperties.builder()
                        .withWriterVersion(WriterVersion.PARQUET_1_0)
                        .withPageSize(PAGE_BYTES)
                        .withDictionaryPageSize(PAGE_BYTES)
                        .withPageRowCountLimit(PAGE_ROWS)
                        .withPageWriteChecksumEnabled(true)
                        .withSizeStatisticsEnabled(false);
        return properties.build();
    }

    static ParquetFileWriter writer(OutputFile output) throws IOException {
        return new ParquetFileWriter(
                output,
                EventFileSchema.COLUMNS,
                ParquetFileWriter.Mode.OVERWRITE,
                Long.MAX_VALUE,
                0,
                LONGEST_BOUND,
                LONGEST_BOUND,
                true);
    }
}
