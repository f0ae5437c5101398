package dev.footfall.admin.ui.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YScaleTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "4, 1, 4",
        "5, 2, 3",
        "8, 2, 4",
        "9, 3, 3",
        "10, 3, 4",
        "11, 5, 3",
        "20, 5, 4",
        "21, 10, 3",
        "100, 25, 4",
        "101, 50, 3",
        "113, 50, 3",
        "4000, 1000, 4",
        "4001, 2000, 3",
        "1000000, 250000, 4"
    })
    void steps_climb_the_ladder(long most, long step, int ticks) {
        assertThat(YScale.reaching(most)).isEqualTo(new YScale(step, ticks));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 99, 12_345, 987_654_321, 4_000_000_000_000L})
    void the_top_is_never_below_the_highest_value(long most) {
        assertThat(YScale.reaching(most).top()).isGreaterThanOrEqualTo(most);
    }

    @Test
    void grid_lines_begin_at_zero() {
        assertThat(new YScale(5, 3).values()).containsExactly(0L, 5L, 10L, 15L);
    }
}
