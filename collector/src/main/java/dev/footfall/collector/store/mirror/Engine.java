package dev.footfall.collector.store.mirror;

import dev.footfall.collector.store.SqlFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB instance in memory, locked down, with one table for each segment and the relation {@code
 * event} over them all. Snapshots may be taken by many threads; the rest belongs to one.
 */
final class Engine implements AutoCloseable {
    private final DuckDBConnection connection;
    private final List<String> tables = new ArrayList<>();

    private Engine(DuckDBConnection connection) {
        this.connection = connection;
    }

    static Engine open() throws SQLException {
        var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        var engine = new Engine(connection);
        engine.execute(SqlFile.read(Engine.class, "schema"));
        engine.execute(SqlFile.read(SqlFile.class, "lock_down"));
        engine.execute("create view event as from event_shape");
        return engine;
    }

    /** An empty table for a segment, in place of an earlier one, as part of {@code event}. */
    EventAppender segment(long firstSeq) throws SQLException {
        var table = "segment_" + firstSeq;
        if (!tables.contains(table)) {
            tables.add(table);
        }
        connection.setAutoCommit(false);
        execute("create or replace table %s as from event_shape limit 0".formatted(table));
        execute("create or replace view event as from " + String.join(" union all from ", tables));
        connection.commit();
        connection.setAutoCommit(true);
        return new EventAppender(connection, table);
    }

    Connection snapshot() throws SQLException {
        var snapshot = connection.duplicate();
        snapshot.setAutoCommit(false);
        return snapshot;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
