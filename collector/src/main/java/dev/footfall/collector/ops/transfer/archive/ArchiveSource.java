package dev.footfall.collector.ops.transfer.archive;

import com.google.common.collect.AbstractIterator;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.row.EventSource;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.collector.ops.transfer.row.Row;
import dev.footfall.collector.ops.transfer.row.RowEvents;
import dev.footfall.collector.ops.transfer.row.UnfitException;
import dev.footfall.collector.store.StoredEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of Parquet files that another server wrote, file by file in the order of their
 * paths, by an engine of its own that knows nothing of this collector's data. A row that is no
 * event is counted and passed over.
 */
public final class ArchiveSource extends AbstractIterator<StoredEvent> implements EventSource {
    private final Connection connection;
    private final Iterator<Path> files;
    private final Remarks remarks = new Remarks();
    private final RowEvents events = new RowEvents(remarks);
    private final long total;
    private @Nullable Path path;
    private @Nullable ArchiveFile open;
    private long done;

    private ArchiveSource(Connection connection, List<Path> files, long total) {
        this.connection = connection;
        this.files = files.iterator();
        this.total = total;
    }

    /** Opens these files. */
    public static ArchiveSource open(List<Path> files) {
        var streaming = new Properties();
        streaming.setProperty("jdbc_stream_results", "true");
        try {
            var connection = DriverManager.getConnection("jdbc:duckdb:", streaming);
            try {
                prepare(connection);
                return new ArchiveSource(connection, files, count(connection, files));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new OperationException("Parquet cannot be read here: " + e.getMessage(), e);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute("set autoload_known_extensions = false");
            // One file is read at a time and handed on row by row, so more threads would wait.
            statement.execute("set threads = 1");
        }
    }

    /** How many rows the footers promise. */
    private static long count(Connection connection, List<Path> files) {
        long count = 0;
        for (var file : files) {
            try (var statement =
                    connection.prepareStatement("select num_rows from parquet_file_metadata(?)")) {
                statement.setString(1, file.toString());
                try (var answer = statement.executeQuery()) {
                    count += answer.next() ? answer.getLong(1) : 0;
                }
            } catch (SQLException e) {
                throw unreadable(file, e);
            }
        }
        return count;
    }

    private static OperationException unreadable(@Nullable Path file, SQLException e) {
        var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new OperationException(
                "%s cannot be read: %s. Put a good copy in its place or move it away, then import again: what is stored already is not added twice."
                        .formatted(file, reason),
                e);
    }

    @Override
    protected @Nullable StoredEvent computeNext() {
        try {
            for (var row = row(); row != null; row = row()) {
                done++;
                try {
                    return events.event(row);
                } catch (UnfitException e) {
                    remarks.count("no event: " + e.getMessage());
                }
            }
            return endOfData();
        } catch (SQLException e) {
            throw unreadable(path, e);
        }
    }

    private @Nullable Row row() throws SQLException {
        while (true) {
            var row = open == null ? null : open.next();
            if (row != null || !files.hasNext()) {
                return row;
            }
            if (open != null) {
                open.close();
            }
            path = files.next();
            open = ArchiveFile.open(connection, path, remarks);
        }
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public long of() {
        return total;
    }

    @Override
    public String what() {
        return "events";
    }

    @Override
    public void close() {
        try {
            if (open != null) {
                open.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new OperationException("Parquet could not be closed: " + e.getMessage(), e);
        }
    }
}
