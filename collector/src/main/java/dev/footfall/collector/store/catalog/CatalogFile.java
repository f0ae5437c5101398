package dev.footfall.collector.store.catalog;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.duckdb.DuckDBConnection;

/**
 * The open catalogue: a DuckDB instance that may touch this one file and nothing else. Confined to
 * one thread.
 */
final class CatalogFile implements AutoCloseable {
    private static final String NAME = "catalog.duckdb";

    private final Path path;
    private final DuckDBConnection connection;

    private CatalogFile(Path path, DuckDBConnection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Where it lies in a data directory. */
    static Path in(Path dataDirectory) {
        return dataDirectory.resolve(NAME);
    }

    /**
     * Opens the file, making it when it is missing, and brings its schema up to date.
     *
     * @throws StorageException when it cannot be read or comes from a newer collector
     */
    static CatalogFile open(Path file, Clock clock) {
        try {
            var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            try {
                attach(connection, file);
                Migrations.apply(connection, file, clock);
                return new CatalogFile(file, connection);
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static void attach(Connection connection, Path file) throws SQLException {
        try (var statement = connection.createStatement()) {
            // One thread is faster than several for a few rows, and leaves the other cores alone.
            statement.execute("set threads = 1");
            statement.execute(
                    "attach '%s' as catalog".formatted(file.toString().replace("'", "''")));
            statement.execute("use catalog");
            statement.execute(SqlFile.read(SqlFile.class, "lock_down"));
        }
        connection.setAutoCommit(false);
    }

    /** Closes it after a failure that makes it useless; the exception says what to do. */
    StorageException unreadable(SQLException cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        return unreadable(path, cause);
    }

    private static StorageException unreadable(Path file, SQLException cause) {
        return new StorageException(
                """
                The catalogue %1$s cannot be opened: %2$s
                If another program has it open, close that program. If it is damaged, put a copy of it back, \
                or move it and %1$s.wal away: the collector then makes a new one and registers every source \
                that has events again; projects, pixels and names are lost.\
                """
                        .formatted(file, firstLine(cause)),
                cause);
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** With a transaction always open; whoever uses it commits. */
    DuckDBConnection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
