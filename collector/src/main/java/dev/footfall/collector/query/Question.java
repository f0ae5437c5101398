package dev.footfall.collector.query;

import dev.footfall.collector.store.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One SQL file, read when it is loaded. Values reach it as parameters by name and never as text.
 * Safe for use by many threads.
 */
final class Question {
    /** A colon and a name; two colons are a cast. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

    private final String name;
    private final String sql;
    private final List<String> parameters = new ArrayList<>();

    private Question(String name, String text) {
        this.name = name;
        this.sql =
                PARAMETER
                        .matcher(text)
                        .replaceAll(match -> {
                            parameters.add(match.group(1));
                            return "?";
                        });
    }

    /**
     * Reads {@code name.sql}.
     *
     * @throws IllegalStateException when there is no such file
     */
    static Question load(String name) {
        return new Question(name, SqlFile.read(Question.class, name));
    }

    /** Reads one row of an answer. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Asks, and reads every row.
     *
     * @param values a value for every parameter of the file, and no other
     */
    <T> List<T> ask(Connection connection, Map<String, Long> values, RowReader<T> reader)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (var parameter : parameters) {
                var value = values.get(parameter);
                if (value == null) {
                    throw new IllegalArgumentException(name + ".sql needs :" + parameter);
                }
                statement.setLong(index++, value);
            }
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
