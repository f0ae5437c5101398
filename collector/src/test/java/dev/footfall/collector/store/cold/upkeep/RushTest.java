package dev.footfall.collector.store.cold.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RushTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private final Rush rush = new Rush(100, 0);

    @Test
    void five_thousand_events_a_second_are_a_rush() {
        assertThat(rush.isOn(5_100, SECOND)).isTrue();
        assertThat(rush.isOn(10_099, 2 * SECOND)).isFalse();
    }

    @Test
    void what_counts_is_the_rate_since_it_was_last_asked() {
        assertThat(rush.isOn(50_100, SECOND)).isTrue();
        assertThat(rush.isOn(50_200, 11 * SECOND)).isFalse();
        assertThat(rush.isOn(100_200, 21 * SECOND)).isTrue();
    }

    @Test
    void nothing_is_no_rush_however_short_the_time() {
        assertThat(rush.isOn(100, 0)).isFalse();
    }
}
