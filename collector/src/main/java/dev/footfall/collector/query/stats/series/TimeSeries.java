package dev.footfall.collector.query.stats.series;

import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Ahead;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.TimeSpan;
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
    private final KnownHours knownHours;

    /** Counts what is not known already. */
    public TimeSeries(KnownHours knownHours) {
        this.knownHours = knownHours;
    }

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
        boolean areHours = cut.areHours(period.lengthMs());
        var current = new Tally(cut, period, 0);
        var previous = new Tally(cut, period, period.lengthMs());
        if (areHours && scope.isRemembered()) {
            var spans = List.of(scope.previous(), scope.current());
            var before = Ahead.of(snapshot, scope.previous());
            var now = Ahead.of(snapshot, scope.current());
            knownHours.of(snapshot, before, scope.selection(), previous::add);
            knownHours.of(snapshot, now, scope.selection(), current::add);
            var known = List.of(before.span(), now.span());
            snapshot.take(new Part.Rest(spans, known, scope.selection().detail()));
        } else {
            snapshot.count(List.of(), scope.selection().detail());
        }
        var values = scope.valuesOfBoth().and("origin", cut.originMs()).and("step", cut.unitMs());
        steps.askEach(
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

        void add(ResultSet row) throws SQLException {
            add(steps.originMs() + row.getLong("step") * steps.unitMs(), Counts.read(row));
        }

        /** Adds what happened in some time of the one before, or of the period itself. */
        void add(TimeSpan time, Counts more) {
            add(time.fromMs() + shiftMs, more);
        }

        private void add(long ms, Counts more) {
            int step = steps.at(Math.max(ms, steps.startMs(0)));
            counts[step] = counts[step].plus(more);
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
