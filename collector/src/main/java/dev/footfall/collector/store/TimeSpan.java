package dev.footfall.collector.store;

/**
 * A span of time, milliseconds since the epoch, UTC.
 *
 * @param fromMs inclusive
 * @param untilMs exclusive
 */
public record TimeSpan(long fromMs, long untilMs) {
    public boolean isEmpty() {
        return fromMs >= untilMs;
    }

    /** Whether another one lies in this one. */
    public boolean contains(TimeSpan other) {
        return fromMs <= other.fromMs && other.untilMs <= untilMs;
    }

    /** What both have in common, which may be nothing. */
    public TimeSpan and(TimeSpan other) {
        return new TimeSpan(Math.max(fromMs, other.fromMs), Math.min(untilMs, other.untilMs));
    }
}
