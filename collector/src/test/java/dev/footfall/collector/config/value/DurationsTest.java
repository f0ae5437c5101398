package dev.footfall.collector.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    90s,              PT90S
                    15m,              PT15M
                    12h,              PT12H
                    30d,              P30D
                    2w,               P14D
                    250ms,            PT0.25S
                    1h 30m,           PT1H30M
                    1h30m,            PT1H30M
                    '  1h   30m ',    PT1H30M
                    48hours,          PT48H
                    48 hours,         PT48H
                    1 Day 1 hr 1 min, PT25H1M
                    3secs,            PT3S
                    2weeks,           P14D
                    100msecs,         PT0.1S
                    0s,               PT0S
                    36500d,           P36500D
                    """)
    void a_duration_is_the_sum_of_its_parts(String text, Duration expected) {
        assertThat(Durations.read(text)).isEqualTo(new Fits<>(expected));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                       is blank
                    15,                       has a number without a unit
                    1h 30,                    has a number without a unit
                    soon,                     is not a whole number with a unit
                    -5m,                      is not a whole number with a unit
                    1.5h,                     has a number without a unit
                    5 apples,                 has an unknown unit
                    36501d,                   is longer than a hundred years
                    99999999999999999999d,    is longer than a hundred years
                    999999999999w,            is longer than a hundred years
                    '5m,',                    is not a whole number with a unit
                    """)
    void anything_else_is_named(String text, String problem) {
        assertThat(Durations.read(text))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({"1y", "2 years", "6 months", "1mo"})
    void units_without_a_fixed_length_are_refused_with_a_way_out(String text) {
        assertThat(Durations.read(text))
                .isEqualTo(
                        new Unfit<>(
                                "has an unknown unit",
                                "months and years differ in length; write days, like 30d or 365d"));
    }
}
