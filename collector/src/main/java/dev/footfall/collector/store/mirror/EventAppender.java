package dev.footfall.collector.store.mirror;

import dev.footfall.collector.ingest.Event;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes whole events into one table, column by column in the order of {@code event_shape}. */
final class EventAppender implements AutoCloseable {
    private static final int FAILURE_COLUMNS = 11;

    private final DuckDBAppender rows;

    EventAppender(DuckDBConnection connection, String table) throws SQLException {
        this.rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    void append(long seq, Event event) throws SQLException {
        rows.beginRow();
        rows.append(seq);
        rows.append(event.receivedMs());
        rows.append(event.kind().storedName());
        rows.append(event.beaconId());
        text(event.sessionId());
        rows.append(event.source());
        page(event.page());
        client(event.client());
        text(event.campaign().source());
        text(event.campaign().medium());
        text(event.campaign().campaign());
        detail(event.detail());
        failure(event.failure());
        rows.append(event.detail().replaces());
        rows.endRow();
    }

    private void page(Event.Page page) throws SQLException {
        text(page.pathname());
        rows.append(page.uniqueUser());
        rows.append(page.uniquePage());
        text(page.referrerHost());
        text(page.referrerGroup());
    }

    private void client(Event.Client client) throws SQLException {
        text(client.country());
        text(client.language());
        text(client.browser());
        text(client.version());
        text(client.os());
        text(client.device());
        text(client.appVersion());
    }

    private void detail(Event.Detail detail) throws SQLException {
        var duration = detail.durationMs();
        if (duration == null) {
            rows.appendNull();
        } else {
            rows.append(duration.longValue());
        }
        text(detail.name());
        text(detail.metadataJson());
    }

    private void failure(Event.@Nullable Failure failure) throws SQLException {
        if (failure == null) {
            for (int column = 0; column < FAILURE_COLUMNS; column++) {
                rows.appendNull();
            }
            return;
        }
        rows.append(failure.type());
        rows.append(failure.message());
        text(failure.stack());
        rows.append(failure.group());
        rows.append(failure.handled());
        rows.append(failure.droppedBefore());
        var basis = failure.basis();
        rows.append(basis.rulesVersion());
        text(basis.override());
        text(basis.type());
        text(basis.message());
        text(basis.stack());
    }

    private void text(@Nullable String value) throws SQLException {
        if (value == null) {
            rows.appendNull();
        } else {
            rows.append(value);
        }
    }

    /** Makes what was appended visible to queries. */
    void flush() throws SQLException {
        rows.flush();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
