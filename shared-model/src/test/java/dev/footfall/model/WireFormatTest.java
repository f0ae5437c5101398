package dev.footfall.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.footfall.model.json.Json;
import dev.footfall.model.query.Interval;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.report.MetricSummary;
import dev.footfall.model.report.TimeSeriesPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private static final Dashboard DASHBOARD =
            new Dashboard(
                    new MetricSummary(1, 2, 3, 0.5, 4_477L),
                    MetricSummary.NOTHING,
                    List.of(new TimeSeriesPoint(1_783_987_200_000L, 9, 29, 11, 1)),
                    List.of(),
                    new Breakdowns(List.of(new BreakdownRow("/", 1, 2, 0)), List.of(), List.of()),
                    null);

    @Test
    void a_dashboard_travels_under_the_names_of_the_wire() throws JsonProcessingException {
        assertThat(Json.mapper().writeValueAsString(DASHBOARD))
                .isEqualTo(
                        """
                        {"summary":{"visitors":1,"pageviews":2,"events":3,"bounce_rate":0.5,\
                        "median_duration_ms":4477},\
                        "previous_summary":{"visitors":0,"pageviews":0,"events":0},\
                        "timeseries":[{"timestamp_ms":1783987200000,"visitors":9,"pageviews":29,\
                        "events":11,"exceptions":1}],\
                        "previous_timeseries":[],\
                        "breakdowns":{"pages":[{"key":"/","visitors":1,"pageviews":2,"events":0}],\
                        "referrers":[],"referrer_groups":[],"countries":[],"languages":[],\
                        "browsers":[],"versions":[],"operating_systems":[],"devices":[],\
                        "utm_sources":[],"utm_mediums":[],"utm_campaigns":[],"event_names":[],\
                        "projects":[],"sources":[]},\
                        "unassigned":[],"traces":[],"breakdown_totals":{}}\
                        """);
    }

    @Test
    void a_dashboard_comes_back_as_it_was_sent() throws JsonProcessingException {
        var mapper = Json.mapper();

        assertThat(mapper.readValue(mapper.writeValueAsString(DASHBOARD), Dashboard.class))
                .isEqualTo(DASHBOARD);
    }

    @Test
    void keys_of_a_newer_collector_are_passed_over() throws JsonProcessingException {
        assertThat(
                        Json.mapper()
                                .readValue(
                                        """
                                        {"visitors":1,"pageviews":2,"events":3,"sessions":4}\
                                        """,
                                        MetricSummary.class))
                .isEqualTo(new MetricSummary(1, 2, 3, null, null));
    }

    @Test
    void every_interval_is_found_by_its_name_in_a_request() {
        for (var interval : Interval.values()) {
            assertThat(Interval.named(interval.wireName())).contains(interval);
        }
        assertThat(Interval.named("fortnight")).isEmpty();
    }
}
