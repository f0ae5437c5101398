package dev.footfall.collector.query.stats.series;

import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Ahead;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts a period, and the one before it, step by step. Safe for use by many threads. */
public final class TimeSeries {
    private final SqlQuestion steps = SqlQuestion.load(TimeSeries.class, "steps");
    private final KnownHours known = new KnownHours();

    /**
     * The period and the one before, which is cut where the period is cut, so that the points of
     * both compare by index; the timestamps are those of the period before.
     */
    public record Both(Course current, Course previous) {}

    /**
     * Counts.
     *
     * @param interval name of the wished step
     */
    public Both of(Snapshot snapshot, Scope scope, @Nullable String interval, ZoneId zone)
            throws SQLException {
        var tallies = Tallies.of(scope.period(), interval, zone);
        if (scope.isRemembered() && tallies.areOfHours()) {
            addKnown(snapshot, scope, tallies);
        } else {
            snapshot.count(List.of(), scope.selection().detail());
        }
        steps.askEach(snapshot.connection(), tallies.ask(scope.valuesOfBoth()), tallies::add);
        return tallies.both();
    }

    /** Leaves the rest to be read. */
    private void addKnown(Snapshot snapshot, Scope scope, Tallies tallies) throws SQLException {
        var before = Ahead.of(snapshot, scope.previous());
        var now = Ahead.of(snapshot, scope.current());
        var days =
                Stream.of(before, now)
                        .flatMap(ahead -> ahead.pieces().stream())
                        .map(Ahead.Piece::day)
                        .toList();
        tallies.add(before, now, known.of(snapshot, days, scope.selection()));
        snapshot.take(
                new Part.Rest(
                        List.of(scope.previous(), scope.current()),
                        List.of(before.span(), now.span()),
                        scope.selection().detail()));
    }
}
