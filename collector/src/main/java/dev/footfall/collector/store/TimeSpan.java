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
}
