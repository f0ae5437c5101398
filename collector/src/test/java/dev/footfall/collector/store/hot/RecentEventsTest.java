package dev.footfall.collector.store.hot;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.load;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentEventsTest {
    private static final int MANY = 100_000;

    private final RecentEvents recent = new RecentEvents();

    @Test
    void the_newest_are_found_by_number_and_an_old_one_is_never_taken_for_a_new_one() {
        for (int seq = 1; seq <= MANY; seq++) {
            recent.put(seq, load(NOON, "/" + seq));
        }

        for (int seq = MANY - 4_000; seq <= MANY; seq++) {
            assertThat(recent.get(seq)).isEqualTo(load(NOON, "/" + seq));
        }
        assertThat(recent.get(1)).isNull();
        assertThat(recent.get(MANY + 1)).isNull();
    }
}
