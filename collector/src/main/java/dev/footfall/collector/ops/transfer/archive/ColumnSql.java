package dev.footfall.collector.ops.transfer.archive;

import dev.footfall.collector.ops.transfer.row.Column;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The question that reads a file's rows, whatever types its columns have. For each known column it
 * asks for the value and, where that had to be converted, whether it was lost with that.
 */
final class ColumnSql {
    private ColumnSql() {}

    /**
     * The question, with the file as its one parameter.
     *
     * @param types the file's columns and their types; at least one is known
     */
    static String select(Map<String, String> types) {
        var list =
                new StringJoiner(", ", "select ", " from read_parquet(?, binary_as_string = true)");
        types.forEach((title, type) -> {
            var column = Column.titled(title);
            if (column != null) {
                list.add(value(column, type) + " as " + title);
                if (!type.equals(sqlType(column))) {
                    list.add(lost(column, type) + " as " + lost(column));
                }
            }
        });
        return list.toString();
    }

    /** Name of the column that tells whether a value could not be converted. */
    static String lost(Column column) {
        return column.title() + "_lost";
    }

    private static String lost(Column column, String type) {
        return "(%s is not null and %s is null)".formatted(column.title(), value(column, type));
    }

    private static String value(Column column, String type) {
        var name = column.title();
        if (type.equals(sqlType(column))) {
            return name;
        }
        if (column.kind() == Column.Kind.NUMBER && type.startsWith("TIMESTAMP")) {
            return "epoch_ms(" + name + ")";
        }
        if (column == Column.METADATA_JSON && isNested(type)) {
            return "cast(to_json(" + name + ") as varchar)";
        }
        return "try_cast(%s as %s)".formatted(name, sqlType(column));
    }

    private static boolean isNested(String type) {
        return type.endsWith(")") || type.endsWith("]");
    }

    private static String sqlType(Column column) {
        return switch (column.kind()) {
            case NUMBER -> "BIGINT";
            case TEXT -> "VARCHAR";
            case FLAG -> "BOOLEAN";
        };
    }
}
