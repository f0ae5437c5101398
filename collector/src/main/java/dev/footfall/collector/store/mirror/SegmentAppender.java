package dev.footfall.collector.store.mirror;

import dev.footfall.collector.ingest.Event;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes events into the tables of one segment. What costs is the column, filled or not: so what
 * many events have in common is written once, and exceptions, which fill a third of all columns,
 * have a table of their own.
 */
final class SegmentAppender implements AutoCloseable {
    private final DuckDBConnection connection;
    private final TraitsAppender traits;
    private final DuckDBAppender events;
    private final EventAppender failures;

    /**
     * Writes into the tables that exist for a segment.
     *
     * @param segment what the names of its tables begin with
     */
    SegmentAppender(DuckDBConnection connection, String segment) throws SQLException {
        this.connection = connection;
        this.traits = new TraitsAppender(connection, segment + "_traits");
        this.events =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, segment + "_event");
        this.failures = new EventAppender(connection, segment + "_failure");
    }

    void append(long seq, Event event) throws SQLException {
        if (event.failure() != null) {
            failures.append(seq, event);
            return;
        }
        int shared = traits.number(Traits.of(event));
        events.beginRow();
        events.append(seq);
        events.append(event.receivedMs());
        events.append(event.beaconId());
        events.append(event.sessionId());
        events.append(event.page().pathname());
        var duration = event.detail().durationMs();
        if (duration == null) {
            events.appendNull();
        } else {
            events.append(duration.longValue());
        }
        events.append(event.detail().metadataJson());
        events.append(shared);
        events.endRow();
    }

    /** Makes what was appended visible to queries, all of it at once. */
    void flush() throws SQLException {
        connection.setAutoCommit(false);
        try {
            traits.flush();
            events.flush();
            failures.flush();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        try (traits;
                failures) {
            events.close();
        }
    }
}
