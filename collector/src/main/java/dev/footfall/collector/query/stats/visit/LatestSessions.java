package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.sessions.SessionSummaries;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.session.TraceSummary;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Finds the sessions that began last. It looks at the end of the period first: whoever appears
 * there and nowhere before began there. Safe for use by many threads.
 */
public final class LatestSessions {
    private static final int MOST = 10;

    /** Enough for some to have begun earlier. */
    private static final int CANDIDATES = 40;

    private static final long SHORTEST_MS = Duration.ofHours(6).toMillis();
    private static final int LONGER = 8;

    private final SqlQuestion latest = SqlQuestion.load(LatestSessions.class, "latest_sessions");
    private final SqlQuestion traces = SqlQuestion.load(LatestSessions.class, "traces");

    /**
     * The ten sessions that began last among events of the scope. Afterwards the snapshot knows of
     * no others.
     */
    public List<TraceSummary> of(Snapshot snapshot, Scope scope) throws SQLException {
        var period = scope.period();
        snapshot.count(List.of());
        for (long end = SHORTEST_MS; end < period.lengthMs() / 2; end *= LONGER) {
            long from = period.untilMs() - end;
            var candidates = latest(snapshot, scope, new Span(from, period.untilMs()), CANDIDATES);
            if (candidates.size() >= MOST) {
                var began =
                        describe(snapshot, scope, candidates).stream()
                                .filter(session -> session.startedMs() >= from)
                                .limit(MOST)
                                .toList();
                if (began.size() == MOST) {
                    return began;
                }
                break;
            }
        }
        return describe(snapshot, scope, latest(snapshot, scope, period, MOST));
    }

    private List<String> latest(Snapshot snapshot, Scope scope, Span span, int most)
            throws SQLException {
        var values =
                scope.values()
                        .and("from", span.fromMs())
                        .and("until", span.untilMs())
                        .and("most", most);
        return latest.ask(snapshot.connection(), values, row -> Cells.text(row, "sid"));
    }

    private List<TraceSummary> describe(Snapshot snapshot, Scope scope, List<String> sessions)
            throws SQLException {
        if (sessions.isEmpty()) {
            return List.of();
        }
        snapshot.narrow(new Sought.Sessions(Set.copyOf(sessions)));
        return traces.ask(
                snapshot.connection(),
                scope.values().and("sessions", sessions),
                SessionSummaries::read);
    }
}
