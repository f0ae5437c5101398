package dev.footfall.collector.query.question;

import dev.footfall.collector.store.NamedSql;
import dev.footfall.collector.store.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One SQL file. Values reach it as parameters by name and never as text; a condition has its
 * parameters with it. Safe for use by many threads.
 */
public final class SqlQuestion {
    private final String text;

    private SqlQuestion(String text) {
        this.text = text;
    }

    /**
     * Reads {@code name.sql} beside {@code owner}.
     *
     * @throws IllegalStateException when there is no such file
     */
    public static SqlQuestion load(Class<?> owner, String name) {
        return new SqlQuestion(SqlFile.read(owner, name));
    }

    /**
     * Reads {@code name.sql} beside {@code owner}, which asks about what another file asks for, as
     * a relation of that file's name.
     */
    public static SqlQuestion load(Class<?> owner, String name, String other) {
        var relation = "from (%s)".formatted(SqlFile.read(owner, other));
        return new SqlQuestion(SqlFile.read(owner, name).replace("from " + other, relation));
    }

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Asks, and reads every row. */
    public <T> List<T> ask(Connection connection, Values values, RowReader<T> reader)
            throws SQLException {
        var rows = new ArrayList<T>();
        askEach(connection, values, row -> rows.add(reader.read(row)));
        return rows;
    }

    /** Takes one row of an answer. */
    public interface RowAction {
        void take(ResultSet row) throws SQLException;
    }

    /** Asks for more rows than should be kept. */
    public void askEach(Connection connection, Values values, RowAction action)
            throws SQLException {
        try (var statement = prepare(values).prepare(connection, values.on(connection));
                var result = statement.executeQuery()) {
            while (result.next()) {
                action.take(result);
            }
        }
    }

    /** Runs it for what it does. */
    public void run(Connection connection, Values values) throws SQLException {
        try (var statement = prepare(values).prepare(connection, values.on(connection))) {
            statement.execute();
        }
    }

    private NamedSql prepare(Values values) {
        return new NamedSql(values.fillIn(text));
    }
}
