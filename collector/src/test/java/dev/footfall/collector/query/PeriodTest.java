package dev.footfall.collector.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    /** A Thursday. */
    private static final long NOW = Instant.parse("2026-01-15T12:00:00Z").toEpochMilli();

    @Test
    void without_a_range_it_is_the_last_seven_days_by_day() {
        var period = resolve(null, null, null);

        assertThat(period)
                .isEqualTo(
                        new Period(
                                NOW - Duration.ofDays(7).toMillis(),
                                NOW,
                                Duration.ofDays(1).toMillis()));
    }

    @Test
    void all_time_begins_at_the_first_event() {
        var request = new StatsRequest(0L, NOW, "week");

        assertThat(Period.resolve(request, NOW, OptionalLong.of(1_000)).fromMs()).isEqualTo(1_000);
        assertThat(Period.resolve(request, NOW, OptionalLong.empty()).fromMs())
                .isEqualTo(NOW - Duration.ofDays(7).toMillis());
    }

    @Test
    void an_inverted_range_shrinks_to_its_last_millisecond() {
        var period = resolve(NOW, NOW - 5, "hour");

        assertThat(period.toMs() - period.fromMs()).isEqualTo(1);
    }

    @Test
    void the_far_future_ends_in_2100() {
        assertThat(resolve(1L, Long.MAX_VALUE, "day").toMs()).isEqualTo(4_102_444_800_000L);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    90, minute,    PT4H
                    1,  15m,       PT15M
                    30, 4h,        PT4H
                    1,  minute,    PT1M
                    2,  minute,    PT15M
                    7,  fortnight, P1D
                    """)
    void a_step_is_coarsened_until_there_are_at_most_2000(
            int days, String wished, Duration expected) {
        var period = resolve(NOW - Duration.ofDays(days).toMillis(), NOW, wished);

        assertThat(Duration.ofMillis(period.stepMs())).isEqualTo(expected);
    }

    @Test
    void a_span_too_long_for_weeks_gets_longer_steps() {
        var period = resolve(1L, 4_102_444_800_000L, "week");

        assertThat(period.stepMs()).isGreaterThan(Duration.ofDays(7).toMillis());
        assertThat(period.lengthMs() / period.stepMs()).isLessThanOrEqualTo(2_000);
    }

    @Test
    void weeks_begin_on_mondays_and_days_at_midnight() {
        assertThat(resolve(null, null, "week").stepOf(NOW))
                .isEqualTo(Instant.parse("2026-01-12T00:00:00Z").toEpochMilli());
        assertThat(resolve(null, null, "day").stepOf(NOW))
                .isEqualTo(Instant.parse("2026-01-15T00:00:00Z").toEpochMilli());
        assertThat(resolve(null, null, "day").stepOf(1)).isZero();
    }

    private static Period resolve(
            @Nullable Long from, @Nullable Long to, @Nullable String interval) {
        return Period.resolve(new StatsRequest(from, to, interval), NOW, OptionalLong.empty());
    }
}
