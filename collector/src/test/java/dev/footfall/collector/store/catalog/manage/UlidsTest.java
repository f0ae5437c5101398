package dev.footfall.collector.store.catalog.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.SetClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UlidsTest {
    @Test
    void the_time_stands_in_front_as_the_specification_has_it() {
        var clock = Clock.fixed(Instant.ofEpochMilli(1_469_918_176_385L), ZoneOffset.UTC);

        assertThat(new Ulids(clock, new Random(1)).next())
                .startsWith("01ARYZ6S41")
                .matches("[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void the_last_time_that_fits_is_written_whole() {
        var clock = Clock.fixed(Instant.ofEpochMilli((1L << 48) - 1), ZoneOffset.UTC);

        assertThat(new Ulids(clock, new Random(1)).next()).startsWith("7ZZZZZZZZZ");
    }

    @Test
    void later_ones_sort_behind_and_no_two_are_the_same() {
        var clock = new SetClock();
        var ulids = new Ulids(clock, new Random(1));
        var made = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            made.add(ulids.next());
            clock.advance(Duration.ofMillis(1));
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
