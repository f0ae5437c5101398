package dev.footfall.collector.query.sessions;

import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.session.TraceSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Sessions in a line each. Safe for use by many threads. */
public final class SessionSummaries {
    private final SqlQuestion summaries = SqlQuestion.load(SessionSummaries.class, "summaries");

    /**
     * All of these sessions, the latest to begin first, with everything that they did in the span.
     * The snapshot sees nothing else afterwards.
     *
     * @param sessions a few
     */
    public List<TraceSummary> of(Snapshot snapshot, Collection<String> sessions, Span span)
            throws SQLException {
        return of(snapshot, sessions, Values.of(span).where("filter", Condition.of(true)));
    }

    /**
     * The same, made of the events that a filter keeps.
     *
     * @param values span and filter
     */
    public List<TraceSummary> of(Snapshot snapshot, Collection<String> sessions, Values values)
            throws SQLException {
        if (sessions.isEmpty()) {
            return List.of();
        }
        snapshot.narrow(new Sought.Sessions(Set.copyOf(sessions)));
        var sought = values.where("sought", Condition.among("sid", sessions));
        return summaries.ask(snapshot.connection(), sought, SessionSummaries::read);
    }

    private static TraceSummary read(ResultSet row) throws SQLException {
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
