package dev.footfall.collector.query;

import dev.footfall.collector.store.NamedSql;
import dev.footfall.collector.store.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One SQL file, read when it is loaded. Values reach it as parameters by name and never as text.
 * Safe for use by many threads.
 */
final class Question {
    private final NamedSql sql;

    private Question(NamedSql sql) {
        this.sql = sql;
    }

    /**
     * Reads {@code name.sql}.
     *
     * @throws IllegalStateException when there is no such file
     */
    static Question load(String name) {
        return new Question(new NamedSql(SqlFile.read(Question.class, name)));
    }

    /** Reads one row of an answer. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Asks, and reads every row.
     *
     * @param values a value for every parameter of the file
     */
    <T> List<T> ask(Connection connection, Map<String, Long> values, RowReader<T> reader)
            throws SQLException {
        try (var statement = sql.prepare(connection, values)) {
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }
}
