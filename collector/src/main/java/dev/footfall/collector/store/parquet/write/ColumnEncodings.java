package dev.footfall.collector.store.parquet.write;

import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.deltalengthbytearray.DeltaLengthByteArrayValuesWriter;
import org.apache.parquet.column.values.factory.DefaultV2ValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * The encodings of the format's second version, inside pages of its first, which compress the
 * absent values too. Random texts repeat near each other and stand one behind the other, where the
 * compressor finds them; flags are left to it as they are.
 */
final class ColumnEncodings implements ValuesWriterFactory {
    private final ValuesWriterFactory others = new DefaultV2ValuesWriterFactory();
    private final Set<String> randomTexts;
    private ParquetProperties properties = ParquetProperties.builder().build();

    ColumnEncodings(Set<String> randomTexts) {
        this.randomTexts = Set.copyOf(randomTexts);
    }

    @Override
    public void initialize(ParquetProperties given) {
        properties = given;
        others.initialize(given);
    }

    @Override
    public ValuesWriter newValuesWriter(ColumnDescriptor column) {
        if (randomTexts.contains(column.getPath()[0])) {
            return new DeltaLengthByteArrayValuesWriter(
                    properties.getInitialSlabSize(),
                    properties.getPageSizeThreshold(),
                    properties.getAllocator());
        }
        return column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN
                ? new BooleanPlainValuesWriter()
                : others.newValuesWriter(column);
    }
}
