package dev.footfall.admin.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.admin.Samples;
import dev.footfall.model.query.Interval;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RangePresetTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "24h, 1, QUARTER_HOUR",
        "7d, 7, HOUR",
        "30d, 30, FOUR_HOURS",
        "90d, 90, DAY",
        "180d, 180, DAY",
        "12m, 365, WEEK"
    })
    void a_preset_ends_now_and_has_steps_to_match(String word, long days, Interval interval) {
        var period = RangePreset.named(word).orElseThrow().until(Samples.NOW);

        assertThat(period)
                .isEqualTo(
                        new Period(
                                Samples.NOW.minus(Duration.ofDays(days)), Samples.NOW, interval));
    }

    @Test
    void all_time_begins_with_the_epoch() {
        assertThat(RangePreset.ALL.until(Samples.NOW))
                .isEqualTo(new Period(Instant.EPOCH, Samples.NOW, Interval.WEEK));
    }

    @ParameterizedTest
    @EnumSource
    void every_preset_is_found_by_its_word(RangePreset preset) {
        assertThat(RangePreset.named(preset.word())).contains(preset);
    }

    @Test
    void an_unknown_word_is_no_preset() {
        assertThat(RangePreset.named("fortnight")).isEmpty();
    }

    @Test
    void a_period_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> new Period(Samples.NOW, Samples.NOW, Interval.DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
