package dev.footfall.collector.store.cold.upkeep;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private final AtomicReference<Instant> system = new AtomicReference<>(NOON);
    private final AtomicLong nanos = new AtomicLong(17);
    private final InstantSource source = system::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final SteadyClock steady = new SteadyClock(clock, nanos::get);

    @Test
    void a_clock_that_jumps_ahead_takes_nothing_with_it() {
        system.set(NOON.plus(Duration.ofDays(400)));

        assertThat(steady.now()).isEqualTo(NOON);
    }

    @Test
    void the_time_that_passes_counts_though_the_clock_jumped_ahead() {
        system.set(NOON.plus(Duration.ofDays(400)));
        nanos.addAndGet(Duration.ofDays(2).toNanos());

        assertThat(steady.now()).isEqualTo(NOON.plus(Duration.ofDays(2)));
    }

    @Test
    void a_clock_that_is_set_back_is_followed() {
        system.set(NOON.minus(Duration.ofDays(1)));
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(steady.now()).isEqualTo(NOON.minus(Duration.ofDays(1)));
    }
}
