package dev.footfall.collector.store.engine;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB instance in memory that may touch the catalogue's file and the event files of one data
 * directory and nothing else. Connections may be taken by many threads; each belongs to one.
 */
public final class Engine implements AutoCloseable {
    /** What DuckDB puts beside a database file while it works on it. */
    private static final List<String> BESIDE_THE_CATALOG =
            List.of("", ".wal", ".wal.checkpoint", ".wal.recovery", ".tmp");

    private final Path catalog;
    private final Path events;
    private final DuckDBConnection connection;

    private Engine(Path catalog, Path events, DuckDBConnection connection) {
        this.catalog = catalog;
        this.events = events;
        this.connection = connection;
    }

    /**
     * Starts an instance for a data directory, which need not exist yet.
     *
     * @throws StorageException when the engine does not start
     */
    public static Engine open(Path dataDirectory) {
        return open(dataDirectory, dataDirectory);
    }

    /** Starts an instance whose catalogue lies in another folder than the event files. */
    public static Engine open(Path ofCatalog, Path ofEvents) {
        var catalog = ofCatalog.toAbsolutePath().normalize().resolve("catalog.duckdb");
        var events = ofEvents.toAbsolutePath().normalize().resolve("events");
        try {
            var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            var engine = new Engine(catalog, events, connection);
            engine.lockDown();
            return engine;
        } catch (SQLException e) {
            throw new StorageException("The query engine does not start: " + e.getMessage(), e);
        }
    }

    private void lockDown() throws SQLException {
        var files =
                BESIDE_THE_CATALOG.stream()
                        .map(suffix -> literal(catalog() + suffix))
                        .collect(Collectors.joining(", "));
        execute(connection, "set allowed_paths = [%s]".formatted(files));
        execute(connection, "set allowed_directories = [%s]".formatted(literal(events())));
        execute(connection, SqlFile.read(Engine.class, "lock_down"));
    }

    /** The catalogue's file. */
    public Path catalog() {
        return catalog;
    }

    /** Where the event files lie, below it by day. */
    public Path events() {
        return events;
    }

    /** Another connection to the same instance. */
    public DuckDBConnection connect() throws SQLException {
        return connection.duplicate();
    }

    /** A text as a literal of SQL. Only for names that we chose ourselves and for paths. */
    public static String literal(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    /** Runs one statement that answers nothing. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
