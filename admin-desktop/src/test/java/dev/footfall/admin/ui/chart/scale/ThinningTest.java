package dev.footfall.admin.ui.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
    @Test
    void few_points_all_stay() {
        assertThat(Thinning.keep(5, 100, i -> i)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void of_many_points_four_stay_in_each_column_at_most() {
        assertThat(Thinning.keep(100_000, 500, i -> i * 31L % 1009).length)
                .isLessThanOrEqualTo(2000);
    }

    @Test
    void no_peak_and_no_dip_is_lost() {
        long[] values = IntStream.range(0, 10_000).mapToLong(i -> 50).toArray();
        values[4_321] = 1_000;
        values[8_765] = 0;

        assertThat(Thinning.keep(10_000, 100, i -> values[i])).contains(0, 4_321, 8_765, 9_999);
    }

    @Test
    void what_stays_keeps_its_order() {
        assertThat(Thinning.keep(1_000, 10, i -> (i * 7919L) % 997))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
