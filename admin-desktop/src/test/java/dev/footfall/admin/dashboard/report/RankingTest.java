package dev.footfall.admin.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.dashboard.report.Ranking.Line;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static Breakdowns breakdowns(BreakdownRow... rows) {
        return new Breakdowns(List.of(rows), List.of(rows), List.of(rows));
    }

    @Test
    void lines_are_ranked_by_the_chosen_metric() {
        var rows = breakdowns(new BreakdownRow("/a", 10, 90, 0), new BreakdownRow("/b", 30, 30, 0));

        assertThat(Ranking.of(Dimension.PAGES, rows, Metric.VISITORS, "?"))
                .isEqualTo(
                        new Ranking(
                                Metric.VISITORS,
                                List.of(
                                        new Line("/b", "/b", 30, 0.75, 1),
                                        new Line("/a", "/a", 10, 0.25, 1 / 3.0))));
        assertThat(Ranking.of(Dimension.PAGES, rows, Metric.PAGEVIEWS, "?").lines())
                .extracting(Line::label)
                .containsExactly("/a", "/b");
    }

    @Test
    void equals_are_ordered_by_name() {
        var rows = breakdowns(new BreakdownRow("/b", 1, 1, 0), new BreakdownRow("/a", 1, 1, 0));

        assertThat(Ranking.of(Dimension.PAGES, rows, Metric.VISITORS, "?").lines())
                .extracting(Line::label)
                .containsExactly("/a", "/b");
    }

    @Test
    void views_stand_in_where_there_are_no_events() {
        var rows = breakdowns(new BreakdownRow("/a", 1, 2, 0));

        assertThat(Ranking.of(Dimension.PAGES, rows, Metric.EVENTS, "?").metric())
                .isEqualTo(Metric.PAGEVIEWS);
    }

    @Test
    void events_stand_in_where_there_is_nothing_else() {
        var rows = breakdowns(new BreakdownRow("/a", 0, 0, 5));

        assertThat(Ranking.of(Dimension.SOURCES, rows, Metric.VISITORS, "?").metric())
                .isEqualTo(Metric.EVENTS);
    }

    @Test
    void the_empty_key_goes_by_a_name_of_its_own() {
        var rows = breakdowns(new BreakdownRow("", 1, 1, 0));

        assertThat(Ranking.of(Dimension.REFERRERS, rows, Metric.VISITORS, "Direct").lines())
                .extracting(Line::label)
                .containsExactly("Direct");
    }

    @Test
    void web_sources_are_shown_without_their_scheme() {
        var rows =
                breakdowns(
                        new BreakdownRow("https://shop.example", 2, 2, 0),
                        new BreakdownRow("app://till", 1, 1, 0));

        assertThat(Ranking.of(Dimension.SOURCES, rows, Metric.VISITORS, "?").lines())
                .extracting(Line::label)
                .containsExactly("shop.example", "app://till");
    }

    @Test
    void nothing_can_be_ranked_without_dividing_by_zero() {
        assertThat(Ranking.of(Dimension.PAGES, breakdowns(), Metric.VISITORS, "?").lines())
                .isEmpty();
        assertThat(
                        Ranking.of(
                                        Dimension.PAGES,
                                        breakdowns(new BreakdownRow("/a", 0, 0, 0)),
                                        Metric.VISITORS,
                                        "?")
                                .lines())
                .containsExactly(new Line("/a", "/a", 0, 0, 0));
    }
}
