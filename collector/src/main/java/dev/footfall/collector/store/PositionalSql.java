package dev.footfall.collector.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an SQL file whose parameters have places; a value may be null. Values reach the
 * engine as parameters and never as text. Immutable.
 */
public final class PositionalSql {
    private final String sql;

    private PositionalSql(String sql) {
        this.sql = sql;
    }

    /** Makes an object of the row at which the cursor stands. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The statement in {@code name.sql} beside {@code owner}.
     *
     * @throws IllegalStateException when there is none, which stops the start, not a request
     */
    public static PositionalSql of(Class<?> owner, String name) {
        return new PositionalSql(SqlFile.read(owner, name));
    }

    /** Runs it for what it does. */
    public void run(Connection connection, @Nullable Object... values) throws SQLException {
        try (var statement = prepare(connection, values)) {
            statement.execute();
        }
    }

    /** Runs it for what it answers. */
    public <T> List<T> rows(Connection connection, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (var statement = prepare(connection, values);
                var row = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    private PreparedStatement prepare(Connection connection, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }
}
