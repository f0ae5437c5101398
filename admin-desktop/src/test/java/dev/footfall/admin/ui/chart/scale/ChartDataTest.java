package dev.footfall.admin.ui.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDataTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final ChartData data =
            new ChartData(
                    List.of(
                            new ChartPoint(NOON, 3, 9, 0),
                            new ChartPoint(NOON.plusSeconds(3600), 5, 1, 2),
                            new ChartPoint(NOON.plusSeconds(7200), 4, 1, 0)),
                    Duration.ofHours(1),
                    NOON.plusSeconds(1),
                    NOON.plusSeconds(9000));

    @Test
    void the_ends_are_partial_where_the_period_cuts_them() {
        assertThat(data.isPartial(0)).isTrue();
        assertThat(data.isPartial(1)).isFalse();
        assertThat(data.isPartial(2)).isTrue();
    }

    @Test
    void the_scale_reaches_the_previous_period_only_when_that_is_shown() {
        assertThat(data.most(true)).isEqualTo(9);
        assertThat(data.most(false)).isEqualTo(5);
    }

    @Test
    void errors_have_a_scale_of_their_own() {
        assertThat(data.mostExceptions()).isEqualTo(2);
        assertThat(ChartData.NONE.mostExceptions()).isZero();
    }
}
