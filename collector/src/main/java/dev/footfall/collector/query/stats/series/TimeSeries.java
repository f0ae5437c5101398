package dev.footfall.collector.query.stats.series;

import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.TimeSeriesPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a period, and the one before it, step by step. Safe for use by many threads. */
public final class TimeSeries {
    private final SqlQuestion steps = SqlQuestion.load(TimeSeries.class, "steps");

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
        var period = scope.period();
        var cut = Steps.of(period, interval, zone);
        scope.leave(snapshot, cut.areHours(period.lengthMs()) ? scope.countedSpans() : List.of());
        var values = scope.valuesOfBoth().and("origin", cut.originMs()).and("step", cut.unitMs());
        var current = new Tally(cut, period, 0);
        var previous = new Tally(cut, period, period.lengthMs());
        steps.ask(
                snapshot.connection(),
                values,
                row -> (row.getBoolean("is_current") ? current : previous).add(row));
        return new Both(current.course(), previous.course());
    }

    /** Adds units up to steps. Confined to a thread. */
    private static final class Tally {
        private final Steps steps;
        private final Span period;
        private final long shiftMs;
        private final Counts[] counts;

        Tally(Steps steps, Span period, long shiftMs) {
            this.steps = steps;
            this.period = period;
            this.shiftMs = shiftMs;
            this.counts = new Counts[steps.count()];
            Arrays.fill(counts, Counts.NONE);
        }

        Counts add(ResultSet row) throws SQLException {
            long at = steps.originMs() + row.getLong("step") * steps.unitMs();
            int step = steps.at(Math.max(at, steps.startMs(0)));
            counts[step] =
                    counts[step].plus(
                            new Counts(
                                    row.getLong("visitors"),
                                    row.getLong("pageviews"),
                                    row.getLong("events"),
                                    row.getLong("exceptions")));
            return counts[step];
        }

        Course course() {
            var points = new ArrayList<TimeSeriesPoint>();
            var total = Counts.NONE;
            for (int step = 0; step < counts.length; step++) {
                total = total.plus(counts[step]);
                points.add(point(step));
            }
            return new Course(total, points);
        }

        private TimeSeriesPoint point(int step) {
            boolean isPartial =
                    steps.startMs(step) < period.fromMs() || steps.endMs(step) > period.untilMs();
            var count = counts[step];
            return new TimeSeriesPoint(
                    steps.startMs(step) - shiftMs,
                    count.visitors(),
                    count.pageviews(),
                    count.events(),
                    count.exceptions(),
                    isPartial ? true : null);
        }
    }
}
