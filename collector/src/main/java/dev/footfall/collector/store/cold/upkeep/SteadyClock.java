package dev.footfall.collector.store.cold.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * A clock for deleting by age: it never runs ahead of the time that has really passed since the
 * start, so a system clock that jumps into the future takes nothing with it.
 */
public final class SteadyClock {
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Instant started;
    private final long startedNanos;

    /**
     * Starts with the system's time.
     *
     * @param nanoTime nanoseconds that never run backwards
     */
    public SteadyClock(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.started = clock.instant();
        this.startedNanos = nanoTime.getAsLong();
    }

    /** The earlier of the system's time and the time that has passed. */
    public Instant now() {
        var passed = started.plus(Duration.ofNanos(nanoTime.getAsLong() - startedNanos));
        var system = clock.instant();
        return system.isBefore(passed) ? system : passed;
    }
}
