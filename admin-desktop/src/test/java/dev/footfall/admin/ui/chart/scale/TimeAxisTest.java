package dev.footfall.admin.ui.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.ui.chart.scale.TimeAxis.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static ChartData series(String start, Duration step, int count) {
        var first = Instant.parse(start);
        var points =
                IntStream.range(0, count)
                        .mapToObj(i -> new ChartPoint(first.plus(step.multipliedBy(i)), 1, 1, 0))
                        .toList();
        return new ChartData(points, step, first, first.plus(step.multipliedBy(count)));
    }

    @Test
    void a_day_is_labelled_with_whole_hours() {
        var day = series("2026-11-23T12:30:00Z", Duration.ofMinutes(15), 97);

        assertThat(TimeAxis.marks(day, Samples.FORMATS))
                .containsExactly(
                        new Mark(14, "16:00"),
                        new Mark(30, "20:00"),
                        new Mark(46, "00:00"),
                        new Mark(62, "04:00"),
                        new Mark(78, "08:00"),
                        new Mark(94, "12:00"));
    }

    @Test
    void a_week_of_hours_is_labelled_where_days_begin() {
        var week = series("2026-11-17T12:00:00Z", Duration.ofHours(1), 169);

        assertThat(TimeAxis.marks(week, Samples.FORMATS))
                .containsExactly(
                        new Mark(12, "Nov 18"),
                        new Mark(36, "Nov 19"),
                        new Mark(60, "Nov 20"),
                        new Mark(84, "Nov 21"),
                        new Mark(108, "Nov 22"),
                        new Mark(132, "Nov 23"),
                        new Mark(156, "Nov 24"));
    }

    @Test
    void days_begin_where_the_viewer_is() {
        var tokyo = new Formats(Locale.US, ZoneId.of("Asia/Tokyo"), Samples.WORDS);
        var days = series("2026-11-17T00:00:00Z", Duration.ofHours(1), 72);

        assertThat(TimeAxis.marks(days, tokyo))
                .containsExactly(
                        new Mark(15, "Nov 18"), new Mark(39, "Nov 19"), new Mark(63, "Nov 20"));
    }

    @Test
    void ninety_days_get_about_six_labels() {
        var quarter = series("2026-08-26T00:00:00Z", Duration.ofDays(1), 91);

        assertThat(TimeAxis.marks(quarter, Samples.FORMATS))
                .extracting(Mark::label)
                .containsExactly(
                        "Aug 26", "Sep 10", "Sep 25", "Oct 10", "Oct 25", "Nov 9", "Nov 24");
    }

    @Test
    void years_are_labelled_with_months() {
        var years = series("2024-11-21T00:00:00Z", Duration.ofDays(7), 105);

        assertThat(TimeAxis.marks(years, Samples.FORMATS).getFirst().label()).isEqualTo("Nov 2024");
    }

    @Test
    void a_label_is_not_repeated() {
        var halfDays = series("2026-11-17T00:00:00Z", Duration.ofDays(1), 3);

        assertThat(TimeAxis.marks(halfDays, Samples.FORMATS)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void an_empty_series_has_no_labels() {
        assertThat(TimeAxis.marks(ChartData.NONE, Samples.FORMATS)).isEmpty();
    }
}
