package dev.footfall.collector.store;

import java.time.Duration;
import java.util.List;

/**
 * Days whose events do not change while their files do not. Immutable.
 *
 * @param span all of them as a whole, without a gap
 * @param days those that have files
 */
public record Settled(TimeSpan span, List<Day> days) {
    /** So long after a day events may still belong to its page views. */
    public static final Duration AND_AFTER = Duration.ofMinutes(61);

    public Settled {
        days = List.copyOf(days);
    }

    /** No days at all, where a span of time begins. */
    public static Settled nothing(long fromMs) {
        return new Settled(new TimeSpan(fromMs, fromMs), List.of());
    }

    /**
     * One day.
     *
     * @param span the day itself
     * @param state equal to another one as long as the events of the day, and those a little after,
     *     are the same
     * @param events about how many there are
     */
    public record Day(TimeSpan span, Object state, long events) {}

    /** How many events the days have. */
    public long events() {
        return days.stream().mapToLong(Day::events).sum();
    }
}
