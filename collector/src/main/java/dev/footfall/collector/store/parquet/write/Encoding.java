package dev.footfall.collector.store.parquet.write;

import java.util.Set;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;

/**
 * How the columns of a file are laid out; {@code EventFileBench} measures what each choice costs.
 *
 * @param randomTexts columns whose texts no dictionary makes shorter
 * @param counters columns of numbers that stand near their neighbours and hardly repeat
 * @param longTexts columns whose least and greatest value would help nobody
 */
public record Encoding(Set<String> randomTexts, Set<String> counters, Set<String> longTexts) {
    private static final int PAGE_BYTES = 1 << 20;

    /** A page holds as many rows as its bytes allow; nothing looks for smaller ones. */
    private static final int PAGE_ROWS = 1 << 20;

    /** The settings for the library. */
    public ParquetProperties properties() {
        var properties =
                ParquetProperties.builder()
                        .withWriterVersion(WriterVersion.PARQUET_1_0)
                        .withValuesWriterFactory(new ColumnEncodings(randomTexts))
                        .withPageSize(PAGE_BYTES)
                        .withDictionaryPageSize(PAGE_BYTES)
                        .withPageRowCountLimit(PAGE_ROWS)
                        .withPageWriteChecksumEnabled(true)
                        .withSizeStatisticsEnabled(false);
        counters.forEach(column -> properties.withDictionaryEncoding(column, false));
        longTexts.forEach(column -> properties.withStatisticsEnabled(column, false));
        return properties.build();
    }
}
