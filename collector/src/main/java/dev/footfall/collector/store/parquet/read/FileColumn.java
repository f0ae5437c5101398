package dev.footfall.collector.store.parquet.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/** A column as a file describes it. */
public record FileColumn(String name, PrimitiveTypeName type, boolean required) {
    static List<FileColumn> all(FileMetaData file) throws DamagedFileException {
        var schema = stated(file.getSchema());
        var columns = new ArrayList<FileColumn>();
        for (var element : schema.subList(1, schema.size())) {
            columns.add(of(element));
        }
        return List.copyOf(columns);
    }

    private static FileColumn of(SchemaElement element) throws DamagedFileException {
        var name = stated(element.getName());
        var repetition = stated(element.getRepetition_type());
        if (element.getNum_children() != 0 || repetition == FieldRepetitionType.REPEATED) {
            throw new DamagedFileException("column " + name + " is not of plain values");
        }
        return new FileColumn(
                name, type(stated(element.getType())), repetition == FieldRepetitionType.REQUIRED);
    }

    /** The format and the library call the same type by different names. */
    private static PrimitiveTypeName type(Type type) {
        return type == Type.BYTE_ARRAY
                ? PrimitiveTypeName.BINARY
                : PrimitiveTypeName.valueOf(type.name());
    }

    /** What a file must say. */
    static <T> T stated(@Nullable T value) throws DamagedFileException {
        if (value == null) {
            throw new DamagedFileException("it does not say all that it must");
        }
        return value;
    }

    /** What the library's readers of values want to know. */
    ColumnDescriptor descriptor() {
        var primitive =
                new PrimitiveType(required ? Repetition.REQUIRED : Repetition.OPTIONAL, type, name);
        return new ColumnDescriptor(new String[] {name}, primitive, 0, required ? 0 : 1);
    }
}
