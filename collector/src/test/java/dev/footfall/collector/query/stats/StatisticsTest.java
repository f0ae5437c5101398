package dev.footfall.collector.query.stats;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.custom;
import static dev.footfall.collector.Events.event;
import static dev.footfall.collector.Events.load;
import static dev.footfall.collector.Events.unique;
import static dev.footfall.collector.Events.unload;
import static dev.footfall.collector.Events.withDetail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.store.hot.BulkWriter;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.report.MetricSummary;
import dev.footfall.model.report.TimeSeriesPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
    private static final Instant TODAY = Instant.parse("2026-01-15T00:00:00Z");
    private static final Instant TOMORROW = TODAY.plus(Duration.ofDays(1));
    private static final Instant YESTERDAY_NOON = NOON.minus(Duration.ofDays(1));

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void an_empty_store_answers_with_zeros_and_a_whole_series() throws Exception {
        var dashboard = ask(List.of(), new StatsRequest(null, null, "day"));

        assertThat(dashboard.summary()).isEqualTo(MetricSummary.NOTHING);
        assertThat(dashboard.timeseries()).hasSize(8).allMatch(point -> point.pageviews() == 0);
        assertThat(dashboard.breakdowns().pages()).isEmpty();
    }

    @Test
    void a_visitor_is_counted_by_the_flag_of_a_load_or_of_its_later_answer() throws Exception {
        var summary =
                ask(
                                load(NOON, "/", true, true, null),
                                load(NOON, "/a"),
                                unique(NOON, "/a", true, true),
                                unique(NOON, "/b", false, true))
                        .summary();

        assertThat(summary.visitors()).isEqualTo(2);
        assertThat(summary.pageviews()).isEqualTo(2);
    }

    @Test
    void customs_and_pixels_are_events_and_exceptions_are_not() throws Exception {
        var dashboard =
                ask(
                        custom(NOON, "signup"),
                        event(NOON, EventKind.PIXEL, Page.NONE),
                        event(NOON, EventKind.EXCEPTION, Page.NONE));

        assertThat(dashboard.summary().events()).isEqualTo(2);
        assertThat(dashboard.timeseries().getFirst().exceptions()).isEqualTo(1);
    }

    @Test
    void the_start_belongs_to_the_period_and_the_end_does_not() throws Exception {
        var dashboard = ask(load(TODAY, "/"), load(TOMORROW, "/"), load(TODAY.minusMillis(1), "/"));

        assertThat(dashboard.summary().pageviews()).isEqualTo(1);
        assertThat(dashboard.previousSummary().pageviews()).isEqualTo(1);
    }

    @Test
    void a_bounce_rate_needs_five_samples() throws Exception {
        var four =
                List.of(
                        unload(NOON, 99),
                        unload(NOON, 100),
                        unload(NOON, 5_000),
                        unload(NOON, 5_001));
        var five = new ArrayList<>(four);
        five.add(unload(NOON, 60_000));

        assertThat(ask(four, wholeDay()).summary().bounceRate()).isNull();
        assertThat(ask(five, wholeDay()).summary().bounceRate()).isEqualTo(0.4);
    }

    @Test
    void the_median_of_an_even_count_is_the_mean_of_the_middle_two() throws Exception {
        var summary =
                ask(unload(NOON, 1), unload(NOON, 10), unload(NOON, 13), unload(NOON, 900))
                        .summary();

        assertThat(summary.medianDurationMs()).isEqualTo(12);
    }

    @Test
    void of_several_durations_of_a_page_view_only_the_last_counts() throws Exception {
        var summary =
                ask(
                                unload(NOON, 1_000),
                                again(NOON, 20_000),
                                again(NOON, 30_000),
                                Events.from("https://blog.example", unload(NOON, 10)),
                                Events.from("https://news.example", again(NOON, 50_000)))
                        .summary();

        assertThat(summary.medianDurationMs()).isEqualTo(30_000);
    }

    @Test
    void a_duration_that_was_replaced_after_midnight_counts_on_neither_day_but_the_later()
            throws Exception {
        var midnight =
                ask(
                        unload(TODAY.minusSeconds(10), 10_000),
                        again(TODAY.plusSeconds(10), 30_000),
                        Events.from(
                                "https://blog.example", unload(TOMORROW.minusSeconds(10), 5_000)),
                        Events.from(
                                "https://blog.example", again(TOMORROW.plusSeconds(3_500), 9_000)));

        assertThat(midnight.summary().medianDurationMs()).isEqualTo(30_000);
        assertThat(midnight.previousSummary().medianDurationMs()).isNull();
    }

    @Test
    void a_duration_beyond_a_day_is_no_sample() throws Exception {
        var summary = ask(unload(NOON, 10), unload(NOON, 86_400_001)).summary();

        assertThat(summary.medianDurationMs()).isEqualTo(10);
    }

    @Test
    void both_series_have_a_point_for_every_step() throws Exception {
        var dashboard =
                ask(
                        List.of(
                                load(NOON, "/"),
                                load(YESTERDAY_NOON, "/"),
                                load(YESTERDAY_NOON, "/")),
                        new StatsRequest(TODAY.toEpochMilli(), TOMORROW.toEpochMilli(), "6h"));

        assertThat(dashboard.timeseries())
                .extracting(TimeSeriesPoint::timestampMs, TimeSeriesPoint::pageviews)
                .containsExactly(
                        point(TODAY, 0, 0),
                        point(TODAY, 6, 0),
                        point(TODAY, 12, 1),
                        point(TODAY, 18, 0));
        var yesterday = TODAY.minus(Duration.ofDays(1));
        assertThat(dashboard.previousTimeseries())
                .extracting(TimeSeriesPoint::timestampMs, TimeSeriesPoint::pageviews)
                .containsExactly(
                        point(yesterday, 0, 0),
                        point(yesterday, 6, 0),
                        point(yesterday, 12, 2),
                        point(yesterday, 18, 0));
    }

    @Test
    void an_unaligned_range_starts_with_a_partial_step() throws Exception {
        var from = TODAY.plus(Duration.ofHours(5));
        var dashboard =
                ask(
                        List.of(load(from.minusMillis(1), "/"), load(from, "/")),
                        new StatsRequest(from.toEpochMilli(), TOMORROW.toEpochMilli(), "6h"));

        assertThat(dashboard.timeseries().getFirst())
                .isEqualTo(new TimeSeriesPoint(TODAY.toEpochMilli(), 0, 1, 0, 0, true));
        assertThat(dashboard.timeseries()).hasSize(4);
        assertThat(dashboard.previousTimeseries()).hasSize(4);
    }

    @Test
    void breakdowns_are_sorted_by_count_and_then_by_key() throws Exception {
        var breakdowns =
                ask(
                                load(NOON, "/b", true, true, "search.example"),
                                load(NOON, "/a", false, true, null),
                                load(NOON, "/c", false, false, null),
                                load(NOON, "/c", false, true, null),
                                custom(NOON, "signup"))
                        .breakdowns();

        assertThat(breakdowns.pages())
                .containsExactly(
                        new BreakdownRow("/c", 1, 2, 0),
                        new BreakdownRow("/a", 1, 1, 0),
                        new BreakdownRow("/b", 1, 1, 0));
        assertThat(breakdowns.referrers())
                .containsExactly(
                        new BreakdownRow("", 0, 3, 0), new BreakdownRow("search.example", 1, 1, 0));
        assertThat(breakdowns.sources())
                .containsExactly(new BreakdownRow("https://shop.example", 1, 4, 1));
    }

    @Test
    void a_breakdown_ends_after_25_rows() throws Exception {
        var loads = new ArrayList<Event>();
        for (int i = 0; i < 30; i++) {
            loads.add(load(NOON, "/" + i));
        }

        assertThat(ask(loads, wholeDay()).breakdowns().pages()).hasSize(25);
    }

    private static Event again(Instant at, long durationMs) {
        return withDetail(unload(at, durationMs), new Detail(durationMs, null, null, true));
    }

    private static Tuple point(Instant day, int hour, long pageviews) {
        return tuple(day.plus(Duration.ofHours(hour)).toEpochMilli(), pageviews);
    }

    private static StatsRequest wholeDay() {
        return new StatsRequest(TODAY.toEpochMilli(), TOMORROW.toEpochMilli(), "day");
    }

    private Dashboard ask(Event... events) throws IOException, SQLException, InterruptedException {
        return ask(List.of(events), wholeDay());
    }

    private Dashboard ask(List<Event> events, StatsRequest request)
            throws IOException, SQLException, InterruptedException {
        var fresh = Files.createTempDirectory(directory, "data");
        try (var data = DataDirectory.open(fresh, 10, CLOCK)) {
            var hot = data.parts().hot();
            BulkWriter.write(hot, events.iterator());
            try (var mirror = Mirror.start(hot, data.parts().engine(), (_, _, _) -> {})) {
                mirror.awaitWarm();
                var warehouse =
                        new EmbeddedWarehouse(
                                data.parts().engine(), data.parts().manifests(), mirror);
                return new Statistics(warehouse, data.parts().catalog()::contents, CLOCK)
                        .dashboard(request);
            }
        }
    }
}
