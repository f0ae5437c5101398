package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.sessions.SessionSummaries;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Detail;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.session.TraceSummary;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Finds the sessions that began last. It looks at the end of the period first, then at more of
 * them: who appears there and nowhere before began there. Safe for use by many threads.
 */
public final class LatestSessions {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    /** Of everything an hour has enough; of what a filter keeps a look in vain costs more. */
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    private static final int LONGER = 6;
    private static final int MOST = 10;

    /** Few of the latest ones began before that. */
    private static final int CANDIDATES = MOST + 4;

    private final SqlQuestion traces = SqlQuestion.load(LatestSessions.class, "traces");
    private final SqlQuestion earlier = SqlQuestion.load(LatestSessions.class, "earlier");

    /**
     * The ten sessions that began last among events of the scope. Afterwards the snapshot knows of
     * no others.
     */
    public List<TraceSummary> of(Snapshot snapshot, Scope scope) throws SQLException {
        var period = scope.period();
        long shortest = scope.isOfEverything() ? HOUR_MS : DAY_MS;
        for (long end = shortest; end < period.lengthMs() / 4; end *= LONGER) {
            var tail = new Span(period.untilMs() - end, period.untilMs());
            var candidates = ask(snapshot, scope, tail, CANDIDATES);
            if (candidates.size() >= MOST) {
                var began = withoutEarlier(snapshot, scope, tail.fromMs(), candidates);
                if (began.size() >= MOST) {
                    return began.subList(0, MOST);
                }
            }
        }
        return ask(snapshot, scope, period, MOST);
    }

    /** What came before the span is left out of what is read. */
    private List<TraceSummary> ask(Snapshot snapshot, Scope scope, Span span, int most)
            throws SQLException {
        snapshot.count(before(scope, span), Detail.OF_ALL_SOURCES);
        var values =
                scope.values()
                        .and("from", span.fromMs())
                        .and("until", span.untilMs())
                        .and("most", most);
        return traces.ask(snapshot.connection(), values, SessionSummaries::read);
    }

    private static List<TimeSpan> before(Scope scope, Span span) {
        return List.of(new TimeSpan(scope.previousFromMs() - DAY_MS, span.fromMs()));
    }

    private List<TraceSummary> withoutEarlier(
            Snapshot snapshot, Scope scope, long beforeMs, List<TraceSummary> candidates)
            throws SQLException {
        var ids = candidates.stream().map(TraceSummary::sessionId).toList();
        snapshot.narrow(new Sought.Sessions(Set.copyOf(ids)));
        var values = scope.values().and("until", beforeMs).and("sessions", ids);
        var known =
                Set.copyOf(
                        earlier.ask(snapshot.connection(), values, row -> Cells.text(row, "sid")));
        return candidates.stream().filter(session -> !known.contains(session.sessionId())).toList();
    }
}
