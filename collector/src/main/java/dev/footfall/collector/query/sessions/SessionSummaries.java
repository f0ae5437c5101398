package dev.footfall.collector.query.sessions;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.session.TraceSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Sessions in a line each. Safe for use by many threads. */
public final class SessionSummaries {
    private final SqlQuestion summaries = SqlQuestion.load(SessionSummaries.class, "summaries");

    /**
     * All of these sessions, the latest to begin first, with everything that they did in the span.
     * The snapshot sees nothing else afterwards.
     *
     * @param sessions ten at most
     */
    public List<TraceSummary> of(Snapshot snapshot, List<String> sessions, Span span)
            throws SQLException {
        if (sessions.isEmpty()) {
            return List.of();
        }
        snapshot.narrow(new Sought.Sessions(Set.copyOf(sessions)));
        var values = Values.of(span).and("sessions", sessions);
        return summaries.ask(snapshot.connection(), values, SessionSummaries::read);
    }

    /** Reads a session off a row with the columns of {@code summaries.sql}. */
    public static TraceSummary read(ResultSet row) throws SQLException {
        return new TraceSummary(
                Cells.text(row, "session_id"),
                row.getLong("started_ms"),
                row.getLong("last_ms"),
                Cells.text(row, "source"),
                row.getString("entry_path"),
                row.getString("country"),
                row.getString("ua_browser"),
                row.getString("ua_version"),
                row.getString("ua_device"),
                row.getString("app_version"),
                row.getLong("pageviews"),
                row.getLong("events"),
                row.getLong("exceptions"));
    }
}
