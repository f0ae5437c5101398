package dev.footfall.collector.api.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers a question.
 *
 * @param value goes out as JSON; none: there is nothing to tell, which is 204
 * @param table the same as rows, where it is a table
 */
public record Reply(@Nullable Object value, @Nullable Table<?> table) {
    /** Nothing to tell. */
    public static final Reply NOTHING = new Reply(null, null);

    /**
     * Rows of one kind.
     *
     * @param row its components are the columns; those that are records themselves are spread
     */
    public record Table<T>(Class<T> row, List<T> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** An answer that is no table. */
    public static Reply of(Object value) {
        return new Reply(value, null);
    }

    /** An answer that is a plain list of rows. */
    public static <T> Reply rows(Class<T> row, List<T> rows) {
        return new Reply(rows, new Table<>(row, rows));
    }

    /** An answer that has rows and says more in JSON. */
    public static <T> Reply page(Object value, Class<T> row, List<T> rows) {
        return new Reply(value, new Table<>(row, rows));
    }
}
