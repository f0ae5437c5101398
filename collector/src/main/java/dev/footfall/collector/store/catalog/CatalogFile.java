package dev.footfall.collector.store.catalog;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.engine.Engine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import org.duckdb.DuckDBConnection;

/** The open catalogue: its file, attached to the engine. Confined to one thread. */
final class CatalogFile implements AutoCloseable {
    private final Path path;
    private final DuckDBConnection connection;

    private CatalogFile(Path path, DuckDBConnection connection) {
        this.path = path;
        this.connection = connection;
    }

    /**
     * Opens the file, making it when it is missing, and brings its schema up to date.
     *
     * @throws StorageException when it cannot be read or comes from a newer collector
     */
    static CatalogFile open(Engine engine, Clock clock) {
        var file = engine.catalog();
        try {
            var opened = new CatalogFile(file, engine.connect());
            try {
                opened.attach();
                Migrations.apply(opened.connection, file, clock);
                return opened;
            } catch (SQLException | RuntimeException failure) {
                opened.closeAfter(failure);
                throw failure;
            }
        } catch (SQLException e) {
            throw CatalogDamage.explained(file, e);
        }
    }

    private void attach() throws SQLException {
        Engine.execute(connection, "attach %s as catalog".formatted(Engine.literal(path)));
        Engine.execute(connection, "use catalog");
        connection.setAutoCommit(false);
    }

    private void closeAfter(Exception cause) {
        try {
            close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Closes it after a failure that makes it useless; the exception says what to do. */
    StorageException unreadable(SQLException cause) {
        closeAfter(cause);
        return CatalogDamage.explained(path, cause);
    }

    /** Copies the file with everything that is committed. Nothing else may write it meanwhile. */
    void copyTo(Path target) throws SQLException, IOException {
        connection.rollback();
        connection.setAutoCommit(true);
        try {
            Engine.execute(connection, "checkpoint catalog");
        } finally {
            connection.setAutoCommit(false);
        }
        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        try (var copy = FileChannel.open(target, StandardOpenOption.WRITE)) {
            copy.force(true);
        }
    }

    /** With a transaction always open; whoever uses it commits. */
    DuckDBConnection connection() {
        return connection;
    }

    /** Writes everything into the file itself and lets go of it. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            Engine.execute(connection, "use memory");
            Engine.execute(connection, "detach database if exists catalog");
        }
    }
}
