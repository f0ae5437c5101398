package dev.footfall.collector.store;

import java.util.Optional;

/**
 * Whole days in UTC, one behind the other.
 *
 * @param first days since the epoch
 * @param end the day behind the last; later than {@code first}
 */
public record DaySpan(int first, int end) {
    /** Days since the epoch; none where the end is not later than the first. */
    public static Optional<DaySpan> of(long first, long end) {
        return first < end ? Optional.of(new DaySpan((int) first, (int) end)) : Optional.empty();
    }

    /** Whether a day is one of them. */
    public boolean contains(long epochDay) {
        return epochDay >= first && epochDay < end;
    }
}
