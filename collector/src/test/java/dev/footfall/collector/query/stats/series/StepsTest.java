package dev.footfall.collector.query.stats.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.query.question.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
    /** A Thursday. */
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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
        var steps = Steps.of(span(NOON.minus(Duration.ofDays(days)), NOON), wished, ZoneOffset.UTC);

        assertThat(Duration.ofMillis(steps.endMs(0) - steps.startMs(0))).isEqualTo(expected);
    }

    @Test
    void a_span_too_long_for_weeks_gets_longer_steps() {
        var steps = Steps.of(new Span(1, 4_102_444_800_000L), "week", ZoneOffset.UTC);

        assertThat(steps.endMs(0) - steps.startMs(0)).isGreaterThan(Duration.ofDays(7).toMillis());
        assertThat(steps.count()).isLessThanOrEqualTo(2_001);
        assertThat(steps.areHours(0)).isFalse();
    }

    @Test
    void weeks_begin_on_mondays_and_days_at_midnight() {
        assertThat(starts(span(NOON, NOON.plusMillis(1)), "week", ZoneOffset.UTC))
                .containsExactly(Instant.parse("2026-01-12T00:00:00Z"));
        assertThat(starts(span(NOON, NOON.plusMillis(1)), "day", ZoneOffset.UTC))
                .containsExactly(Instant.parse("2026-01-15T00:00:00Z"));
        assertThat(starts(span(NOON, NOON.plusMillis(1)), "week", BERLIN))
                .containsExactly(Instant.parse("2026-01-11T23:00:00Z"));
    }

    @Test
    void the_day_on_which_summer_time_begins_is_an_hour_shorter() {
        var march =
                span(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-30T22:00:00Z"));

        assertThat(starts(march, "day", BERLIN))
                .containsExactly(
                        Instant.parse("2026-03-28T23:00:00Z"),
                        Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void where_midnight_does_not_exist_a_day_begins_at_one() {
        var april =
                span(Instant.parse("2026-04-23T22:00:00Z"), Instant.parse("2026-04-24T12:00:00Z"));

        assertThat(starts(april, "day", ZoneId.of("Africa/Cairo")))
                .containsExactly(Instant.parse("2026-04-23T22:00:00Z"));
    }

    @Test
    void a_day_that_a_zone_left_out_is_no_step() {
        var change =
                span(Instant.parse("2011-12-30T00:00:00Z"), Instant.parse("2011-12-31T12:00:00Z"));

        assertThat(starts(change, "day", ZoneId.of("Pacific/Apia")))
                .containsExactly(
                        Instant.parse("2011-12-29T10:00:00Z"),
                        Instant.parse("2011-12-30T10:00:00Z"),
                        Instant.parse("2011-12-31T10:00:00Z"));
    }

    @Test
    void days_of_a_zone_are_made_of_the_longest_unit_that_divides_them() {
        var day = span(NOON, NOON.plus(Duration.ofDays(1)));

        assertThat(Steps.of(day, "day", BERLIN).areHours(0)).isTrue();
        assertThat(Steps.of(day, "day", BERLIN).areHours(1)).isFalse();
        assertThat(Steps.of(day, "day", ZoneId.of("Asia/Kathmandu")).unitMs())
                .isEqualTo(Duration.ofMinutes(15).toMillis());
    }

    private static List<Instant> starts(Span span, String interval, ZoneId zone) {
        var steps = Steps.of(span, interval, zone);
        return IntStream.range(0, steps.count())
                .mapToObj(step -> Instant.ofEpochMilli(steps.startMs(step)))
                .toList();
    }

    private static Span span(Instant from, Instant until) {
        return new Span(from.toEpochMilli(), until.toEpochMilli());
    }
}
