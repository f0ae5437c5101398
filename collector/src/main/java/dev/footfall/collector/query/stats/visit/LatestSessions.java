package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.sessions.SessionSummaries;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.session.TraceSummary;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    private final SqlQuestion newest = SqlQuestion.load(LatestSessions.class, "newest");
    private final SessionSummaries summaries = new SessionSummaries();

    /**
     * The ten sessions that began last among events of the scope. Afterwards the snapshot knows of
     * no others.
     */
    public List<TraceSummary> of(Snapshot snapshot, Scope scope) throws SQLException {
        var period = scope.period();
        long shortest = scope.selection().isOfEverything() ? HOUR_MS : DAY_MS;
        for (long end = shortest; end < period.lengthMs() / 4; end *= LONGER) {
            var latest = ofTail(snapshot, scope, period.untilMs() - end);
            if (latest.isPresent()) {
                return latest.get();
            }
        }
        var latest = newest(snapshot, scope, period.fromMs(), MOST);
        return summaries.of(snapshot, latest, scope.values());
    }

    /** Nothing where fewer than asked for began there. */
    private Optional<List<TraceSummary>> ofTail(Snapshot snapshot, Scope scope, long fromMs)
            throws SQLException {
        var candidates = newest(snapshot, scope, fromMs, CANDIDATES);
        if (candidates.size() < MOST) {
            return Optional.empty();
        }
        var began =
                summaries.of(snapshot, candidates, scope.values()).stream()
                        .filter(session -> session.startedMs() >= fromMs)
                        .limit(MOST)
                        .toList();
        return began.size() < MOST ? Optional.empty() : Optional.of(began);
    }

    /** Those that began last in the time since, or seem to. */
    private List<String> newest(Snapshot snapshot, Scope scope, long fromMs, int most)
            throws SQLException {
        snapshot.take(new Part.Since(fromMs));
        Values values = scope.values().and("from", fromMs).and("most", most);
        return newest.ask(snapshot.connection(), values, row -> Cells.text(row, "sid"));
    }
}
