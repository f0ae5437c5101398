package dev.footfall.admin.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.ui.chart.ChartNote;
import dev.footfall.admin.ui.chart.ChartNote.Line;
import dev.footfall.admin.ui.chart.ChartNote.Mark;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    private final Report report = Samples.report(Samples.busy());

    private ChartNote note(Metric metric, int index, boolean comparing) {
        return new Trend(report, metric).note(index, comparing, Samples.WORDS, Samples.FORMATS);
    }

    @Test
    void each_step_is_compared_with_the_one_at_the_same_place() {
        var point = new Trend(report, Metric.PAGEVIEWS).data().points().get(5);

        assertThat(point.value()).isEqualTo(30);
        assertThat(point.previous()).isEqualTo(26);
    }

    @Test
    void the_step_is_taken_from_the_answer() {
        assertThat(new Trend(report, Metric.VISITORS).data().step()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_note_of_a_step_names_time_numbers_and_their_companion() {
        assertThat(note(Metric.VISITORS, 100, true))
                .isEqualTo(
                        new ChartNote(
                                "Nov 21 2026, 17:00",
                                List.of(
                                        new Line(Mark.CURRENT, "Visitors", "14"),
                                        new Line(Mark.PREVIOUS, "Previous", "12"),
                                        new Line(Mark.EXCEPTIONS, "Exceptions", "3"),
                                        new Line(Mark.NONE, "Page views", "28")),
                                ""));
    }

    @Test
    void without_comparing_the_previous_number_is_left_out() {
        assertThat(note(Metric.PAGEVIEWS, 5, false).lines())
                .extracting(Line::label)
                .containsExactly("Page views", "Visitors");
    }

    @Test
    void the_unfinished_step_says_so() {
        assertThat(note(Metric.VISITORS, 167, true).remark()).isEqualTo("Counted until 12:30");
        assertThat(note(Metric.VISITORS, 166, true).remark()).isEmpty();
    }

    @Test
    void a_note_can_be_read_out() {
        assertThat(note(Metric.EVENTS, 167, false).spoken())
                .isEqualTo("Nov 24 2026, 12:00, Events 1, Visitors 33, Counted until 12:30");
    }
}
