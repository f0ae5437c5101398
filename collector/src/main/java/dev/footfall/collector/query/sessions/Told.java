package dev.footfall.collector.query.sessions;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.model.report.session.SessionTrace;
import dev.footfall.model.report.session.TraceEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a session together, row by row, oldest first. */
final class Told {
    private static final Set<String> SHOWN =
            Set.of("page_load", "page_unload", "custom", "exception");

    /** Of these the first that an event says is told of the session. */
    private static final List<String> OF_SESSION =
            List.of(
                    "source",
                    "country",
                    "language",
                    "ua_browser",
                    "ua_version",
                    "ua_os",
                    "ua_device",
                    "app_version");

    private final String id;
    private final int most;
    private final List<TraceEvent> events = new ArrayList<>();
    private final Map<String, String> first = new HashMap<>();
    private int rows;
    private long startedMs;
    private long endedMs;

    Told(String id, int most) {
        this.id = id;
        this.most = most;
    }

    /** Adds a row; one beyond the limit says no more than that there is one. */
    boolean add(ResultSet row) throws SQLException {
        rows++;
        if (rows > most) {
            return false;
        }
        long at = row.getLong("received_ms");
        startedMs = rows == 1 ? at : startedMs;
        endedMs = at;
        for (var column : OF_SESSION) {
            var value = row.getString(column);
            if (value != null) {
                first.putIfAbsent(column, value);
            }
        }
        return SHOWN.contains(row.getString("kind")) && events.add(event(row));
    }

    private static TraceEvent event(ResultSet row) throws SQLException {
        return new TraceEvent(
                row.getLong("received_ms"),
                Cells.text(row, "kind"),
                Cells.text(row, "bid"),
                Cells.text(row, "source"),
                row.getString("pathname"),
                row.getString("referrer_host"),
                Cells.number(row, "duration_ms"),
                row.getString("event_name"),
                row.getString("metadata_json"),
                row.getString("app_version"),
                row.getString("exc_type"),
                row.getString("exc_message"),
                row.getString("exc_stack"),
                row.getString("exc_group"),
                Cells.flag(row, "exc_handled"));
    }

    Optional<SessionTrace> trace() {
        var source = first.get("source");
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(
                new SessionTrace(
                        id,
                        startedMs,
                        endedMs,
                        source,
                        first("country"),
                        first("language"),
                        first("ua_browser"),
                        first("ua_version"),
                        first("ua_os"),
                        first("ua_device"),
                        first("app_version"),
                        events,
                        rows > most ? true : null));
    }

    private @Nullable String first(String column) {
        return first.get(column);
    }
}
