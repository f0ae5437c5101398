package dev.footfall.collector.ops.transfer.row;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one event by their columns, as a file has them. Confined to a thread. */
public final class Row {
    private final Map<Column, Object> values = new EnumMap<>(Column.class);

    /** Sets a Long, a String or a Boolean, as the column's kind demands. */
    public void set(Column column, Object value) {
        values.put(column, value);
    }

    boolean has(Column column) {
        return values.containsKey(column);
    }

    @Nullable Long number(Column column) {
        return (Long) values.get(column);
    }

    @Nullable String text(Column column) {
        return (String) values.get(column);
    }

    @Nullable Boolean flag(Column column) {
        return (Boolean) values.get(column);
    }
}
