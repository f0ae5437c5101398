package dev.footfall.collector.ops.demo.visit;

import static dev.footfall.collector.ops.demo.visit.Weighted.share;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** When people visit: by day more than by night, on weekends less. All in UTC. */
public final class Rhythm {
    /** A day in milliseconds. */
    public static final long DAY = 86_400_000;

    /** An hour in milliseconds. */
    public static final long HOUR = 3_600_000;

    private static final double WEEKEND = 0.6;

    private static final double[] BY_HOUR = {
        3, 2, 2, 2, 2, 3, 5, 8, 12, 15, 17, 18, 17, 17, 18, 18, 17, 16, 15, 14, 13, 10, 7, 5
    };
    private static final double HOURS_SUM = DoubleStream.of(BY_HOUR).sum();
    private static final Weighted<Integer> HOURS =
            Weighted.of(
                    IntStream.range(0, 24).mapToObj(hour -> share(hour, BY_HOUR[hour])).toList());

    private Rhythm() {}

    /** What a day brings, as a share of a weekday. */
    public static double ofDay(long epochDay) {
        // Day 0 of the epoch was a Thursday.
        return Math.floorMod(epochDay + 3, 7) >= 5 ? WEEKEND : 1;
    }

    /** What an hour brings, as a share of a weekday. */
    public static double ofHour(long epochHour) {
        int hour = (int) Math.floorMod(epochHour, 24L);
        return ofDay(Math.floorDiv(epochHour, 24L)) * BY_HOUR[hour] / HOURS_SUM;
    }

    /** How much of a day's traffic falls between two moments, in milliseconds since the epoch. */
    public static double shareOfDay(long epochDay, long from, long until) {
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            long start = epochDay * DAY + hour * HOUR;
            long inside = Math.min(start + HOUR, until) - Math.max(start, from);
            sum += BY_HOUR[hour] * Math.max(inside, 0) / HOUR;
        }
        return sum / HOURS_SUM;
    }

    /** Some moment of a day, in milliseconds from its start. */
    public static long moment(SplittableRandom chance) {
        return HOURS.draw(chance) * HOUR + chance.nextLong(HOUR);
    }
}
