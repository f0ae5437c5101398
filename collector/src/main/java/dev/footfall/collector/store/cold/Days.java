package dev.footfall.collector.store.cold;

import java.time.Duration;

/** Days in UTC, as numbers since the epoch. */
final class Days {
    private static final long MS = Duration.ofDays(1).toMillis();

    private Days() {}

    static long of(long ms) {
        return Math.floorDiv(ms, MS);
    }
}
