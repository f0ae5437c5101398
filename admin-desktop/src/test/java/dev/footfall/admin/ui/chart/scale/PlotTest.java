package dev.footfall.admin.ui.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {
    private final Plot plot = Plot.inside(560, 240, 11, new YScale(25, 4));

    @Test
    void the_series_runs_from_edge_to_edge() {
        assertThat(plot.x(0)).isEqualTo(46);
        assertThat(plot.x(10)).isEqualTo(546);
        assertThat(plot.y(0)).isEqualTo(214);
        assertThat(plot.y(100)).isEqualTo(14);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-10, 0", "46, 0", "70, 0", "72, 1", "546, 10", "999, 10"})
    void the_pointer_finds_the_nearest_step(double x, int index) {
        assertThat(plot.nearest(x)).isEqualTo(index);
    }

    @Test
    void a_single_step_stands_in_the_middle() {
        var single = Plot.inside(560, 240, 1, new YScale(1, 1));

        assertThat(single.x(0)).isEqualTo(296);
        assertThat(single.nearest(500)).isZero();
    }

    @ParameterizedTest(name = "{0} steps")
    @CsvSource({"1000, 1", "51, 6", "11, 14"})
    void bars_stay_between_one_and_fourteen_pixels(int count, double width) {
        assertThat(Plot.inside(560, 240, count, new YScale(1, 1)).barWidth()).isEqualTo(width);
    }
}
