package dev.footfall.admin.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.format.Delta.Wish;
import org.junit.jupiter.api.Test;

class DeltaTest {
    @Test
    void a_rise_is_good_where_more_is_wished_for() {
        assertThat(Delta.between(200, 250, Wish.MORE)).isEqualTo(new Delta.Moved(true, 25, true));
        assertThat(Delta.between(0.4, 0.5, Wish.LESS)).isEqualTo(new Delta.Moved(true, 25, false));
    }

    @Test
    void a_fall_is_good_where_less_is_wished_for() {
        assertThat(Delta.between(200, 100, Wish.MORE)).isEqualTo(new Delta.Moved(false, 50, false));
        assertThat(Delta.between(0.4, 0.2, Wish.LESS)).isEqualTo(new Delta.Moved(false, 50, true));
    }

    @Test
    void a_change_below_a_twentieth_of_a_percent_is_none() {
        assertThat(Delta.between(10_000, 10_004, Wish.MORE)).isEqualTo(new Delta.Level());
        assertThat(Delta.between(10_000, 9_996, Wish.MORE)).isEqualTo(new Delta.Level());
        assertThat(Delta.between(10_000, 10_005, Wish.MORE))
                .isEqualTo(new Delta.Moved(true, 0, true));
    }

    @Test
    void nothing_can_be_compared_with_zero_or_with_what_is_absent() {
        assertThat(Delta.between(0, 5, Wish.MORE)).isEqualTo(new Delta.Unknown());
        assertThat(Delta.between(null, 5, Wish.MORE)).isEqualTo(new Delta.Unknown());
        assertThat(Delta.between(5, null, Wish.MORE)).isEqualTo(new Delta.Unknown());
    }
}
