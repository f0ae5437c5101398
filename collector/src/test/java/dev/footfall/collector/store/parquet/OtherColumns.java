package dev.footfall.collector.store.parquet;

import dev.footfall.collector.store.parquet.write.FileOutput;
import dev.footfall.collector.store.parquet.write.ZstdCompressor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Writes one row into a file of other columns than today's. */
final class OtherColumns {
    private OtherColumns() {}

    /**
     * A file as another version of the collector might leave it; each value is a text or a number.
     */
    static void write(
            Path file, MessageType columns, List<Object> row, Map<String, String> metadata)
            throws IOException {
        var properties = ParquetProperties.builder().build();
        try (var output = FileOutput.create(file)) {
            var writer = output.writer(columns);
            writer.start();
            var pages =
                    new ColumnChunkPageWriteStore(
                            new ZstdCompressor(1), columns, properties.getAllocator(), 64, true);
            var store = properties.newColumnWriteStore(columns, pages);
            for (int i = 0; i < row.size(); i++) {
                var column = columns.getColumns().get(i);
                int present = column.getMaxDefinitionLevel();
                if (column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT64) {
                    store.getColumnWriter(column).write((long) row.get(i), 0, present);
                } else {
                    store.getColumnWriter(column)
                            .write(Binary.fromString((String) row.get(i)), 0, present);
                }
            }
            store.endRecord();
            writer.startBlock(1);
            store.flush();
            pages.flushToFileWriter(writer);
            writer.endBlock();
            writer.end(metadata);
            output.force();
        }
    }
}
