package dev.footfall.collector.store;

import java.time.Duration;
import java.util.Optional;

/**
 * Whole days in UTC, one behind the other.
 *
 * @param first days since the epoch
 * @param end the day behind the last; later than {@code first}
 */
public record DaySpan(int first, int end) {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    /** The days that lie wholly within a span of time; none where it is too short. */
    public static Optional<DaySpan> within(long fromMs, long untilMs) {
        long first = Math.ceilDiv(fromMs, DAY_MS);
        long end = Math.floorDiv(untilMs, DAY_MS);
        return first < end ? Optional.of(new DaySpan((int) first, (int) end)) : Optional.empty();
    }

    /** Whether a day is one of them. */
    public boolean contains(long epochDay) {
        return epochDay >= first && epochDay < end;
    }
}
