package dev.footfall.collector.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's own reader takes a file for what it is. */
class EventFileGenericReaderTest {
    @TempDir Path directory;

    @Test
    void any_mixture_is_read_as_it_was_written() throws IOException {
        var file = directory.resolve("events.parquet");
        var events = RandomEvents.of(12, 2_000);
        StoredEvents.write(file, events);

        assertThat(read(file)).isEqualTo(events.stream().map(Rows::of).toList());
    }

    /** The rows of any file as the library sees them. */
    static List<Map<String, @Nullable Object>> read(Path file) throws IOException {
        var options =
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new Unpacking())
                        .usePageChecksumVerification()
                        .build();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        try (var reader = new ParquetFileReader(new LocalInputFile(file), options)) {
            var schema = reader.getFileMetaData().getSchema();
            for (var pages = reader.readNextRowGroup();
                    pages != null;
                    pages = reader.readNextRowGroup()) {
                var records =
                        new ColumnIOFactory()
                                .getColumnIO(schema)
                                .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long row = 0; row < pages.getRowCount(); row++) {
                    rows.add(row(records.read()));
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(Group group) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var field : group.getType().getFields()) {
            var name = field.getName();
            row.put(name, group.getFieldRepetitionCount(name) == 0 ? null : value(group, name));
        }
        return row;
    }

    private static Object value(Group group, String name) {
        return switch (group.getType().getType(name).asPrimitiveType().getPrimitiveTypeName()) {
            case INT64 -> group.getLong(name, 0);
            case INT32 -> group.getInteger(name, 0);
            case BOOLEAN -> group.getBoolean(name, 0);
            default -> group.getString(name, 0);
        };
    }

    /** Zstandard as the library would have it from Hadoop. */
    private static final class Unpacking
            implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            assertThat(codec).isEqualTo(CompressionCodecName.ZSTD);
            return this;
        }

        @Override
        public BytesInput decompress(BytesInput bytes, int length) throws IOException {
            return BytesInput.from(Zstd.decompress(bytes.toInputStream().readAllBytes(), length));
        }

        @Override
        public void decompress(ByteBuffer in, int packed, ByteBuffer out, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {}
    }
}
