package dev.footfall.admin.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, 0",
        "999, 999",
        "1000, 1k",
        "1234, 1.2k",
        "9949, 9.9k",
        "9950, 10k",
        "12345, 12k",
        "999499, 999k",
        "999500, 1M",
        "1234567, 1.2M",
        "1234567890, '1,234.6M'"
    })
    void compact_numbers_keep_two_or_three_digits(long number, String text) {
        assertThat(Samples.FORMATS.compact(number)).isEqualTo(text);
    }

    @Test
    void thousands_are_grouped_as_the_locale_does() {
        var german = new Formats(Locale.GERMANY, ZoneId.of("UTC"), Samples.WORDS);

        assertThat(Samples.FORMATS.thousands(1_234_567)).isEqualTo("1,234,567");
        assertThat(german.thousands(1_234_567)).isEqualTo("1.234.567");
        assertThat(german.compact(1_234)).isEqualTo("1,2k");
    }

    @ParameterizedTest(name = "{0} ms")
    @CsvSource({
        "0, 0ms",
        "850, 850ms",
        "999, 999ms",
        "1000, 1.0s",
        "4200, 4.2s",
        "59949, 59.9s",
        "59950, 1m 0s",
        "187000, 3m 7s",
        "7384000, 123m 4s"
    })
    void durations_name_the_two_units_that_matter(long millis, String text) {
        assertThat(Samples.FORMATS.duration(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} s")
    @CsvSource({
        "0, just now",
        "59, just now",
        "60, 1m ago",
        "3599, 59m ago",
        "3600, 1h ago",
        "86399, 23h ago",
        "172800, 2d ago"
    })
    void ages_name_one_unit(long seconds, String text) {
        var then = Samples.NOW.minusSeconds(seconds);

        assertThat(Samples.FORMATS.ago(then, Samples.NOW)).isEqualTo(text);
    }

    @Test
    void shares_have_no_decimals() {
        assertThat(Samples.FORMATS.percent(0.417)).isEqualTo("42%");
        assertThat(Samples.FORMATS.percent(0.005)).isEqualTo("1%");
        assertThat(Samples.FORMATS.percent(1)).isEqualTo("100%");
    }

    @Test
    void times_are_those_of_the_viewer() {
        var tokyo = new Formats(Locale.US, ZoneId.of("Asia/Tokyo"), Samples.WORDS);
        var evening = Instant.parse("2026-11-24T20:05:00Z");

        assertThat(tokyo.dateTime(evening)).isEqualTo("Nov 25 2026, 05:05");
        assertThat(tokyo.clock(evening)).isEqualTo("05:05");
        assertThat(tokyo.day(evening)).isEqualTo("Nov 25");
        assertThat(tokyo.month(evening)).isEqualTo("Nov 2026");
        assertThat(tokyo.date(evening)).isEqualTo("Nov 25 2026");
    }
}
