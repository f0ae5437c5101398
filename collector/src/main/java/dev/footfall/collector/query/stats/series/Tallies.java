package dev.footfall.collector.query.stats.series;

import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.stats.scope.Ahead;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.model.report.TimeSeriesPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds up the steps of a period and of the one before it. Confined to a thread. */
public final class Tallies {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    private final Steps steps;
    private final Span period;
    private final Tally current;
    private final Tally previous;

    private Tallies(Steps steps, Span period) {
        this.steps = steps;
        this.period = period;
        this.current = new Tally(0);
        this.previous = new Tally(period.lengthMs());
    }

    /**
     * Nothing yet.
     *
     * @param interval name of the wished step
     */
    public static Tallies of(Span period, @Nullable String interval, ZoneId zone) {
        return new Tallies(Steps.of(period, interval, zone), period);
    }

    /** Whether hours of UTC can be added. */
    boolean areOfHours() {
        return steps.areHours(period.lengthMs());
    }

    /** The same values with those that tell an answer of the steps. */
    public Values ask(Values values) {
        return values.and("origin", steps.originMs()).and("step", steps.unitMs());
    }

    /** Adds a row that was asked for so. */
    public void add(ResultSet row) throws SQLException {
        long startMs = steps.originMs() + row.getLong("step") * steps.unitMs();
        (row.getBoolean("is_current") ? current : previous).add(startMs, Counts.read(row));
    }

    /**
     * Adds what is known ahead.
     *
     * @param before of the period before
     * @param now of the period itself
     * @param byDay the hours of each day by its first millisecond
     */
    void add(Ahead before, Ahead now, Map<Long, Counts[]> byDay) {
        previous.add(before, byDay);
        current.add(now, byDay);
    }

    /** What was added up. */
    public TimeSeries.Both both() {
        return new TimeSeries.Both(current.course(), previous.course());
    }

    private final class Tally {
        private final long shiftMs;
        private final Counts[] counts = new Counts[steps.count()];

        Tally(long shiftMs) {
            this.shiftMs = shiftMs;
            Arrays.fill(counts, Counts.NONE);
        }

        void add(Ahead ahead, Map<Long, Counts[]> byDay) {
            for (var piece : ahead.pieces()) {
                var day = piece.day().span();
                var hours = Objects.requireNonNull(byDay.get(day.fromMs()));
                for (int hour = 0; hour < hours.length; hour++) {
                    long fromMs = day.fromMs() + hour * HOUR_MS;
                    if (piece.hours().contains(new TimeSpan(fromMs, fromMs + HOUR_MS))) {
                        add(fromMs + shiftMs, hours[hour]);
                    }
                }
            }
        }

        void add(long ms, Counts more) {
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
