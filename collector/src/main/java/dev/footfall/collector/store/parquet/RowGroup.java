package dev.footfall.collector.store.parquet;

import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.write.TextCache;
import dev.footfall.collector.store.parquet.write.ZstdCompressor;
import java.io.IOException;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** The rows that are compressed together, in memory until they are written. */
final class RowGroup {
    private static final int MOST_EVENTS = 122_880;
    private static final long MOST_BYTES = 32L << 20;

    /** Measuring costs a walk over the columns; so many of the largest reports are 4 MB. */
    private static final int EVENTS_BETWEEN_MEASUREMENTS = 64;

    private final ColumnChunkPageWriteStore pages;
    private final ColumnWriteStore store;
    private final EventColumns columns;
    private int events;

    RowGroup(ParquetProperties properties, ZstdCompressor compressor, TextCache[] texts) {
        pages =
                new ColumnChunkPageWriteStore(
                        compressor,
                        EventFileSchema.COLUMNS,
                        properties.getAllocator(),
                        properties.getColumnIndexTruncateLength(),
                        properties.getPageWriteChecksumEnabled());
        store = properties.newColumnWriteStore(EventFileSchema.COLUMNS, pages, pages);
        columns = new EventColumns(store, texts);
    }

    void add(StoredEvent event) {
        columns.add(event);
        events++;
    }

    boolean isFull() {
        return events >= MOST_EVENTS
                || (events % EVENTS_BETWEEN_MEASUREMENTS == 0
                        && store.getBufferedSize() >= MOST_BYTES);
    }

    void write(ParquetFileWriter file) throws IOException {
        file.startBlock(events);
        store.flush();
        pages.flushToFileWriter(file);
        columns.filters().forEach(file::addBloomFilter);
        file.endBlock();
    }
}
