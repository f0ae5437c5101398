package dev.footfall.collector.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTrafficTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:42:07.123Z");
    private static final BenchmarkPlan PLAN = new BenchmarkPlan(200_000, 28, 40, 500, 3);

    private static Traffic traffic;

    @BeforeAll
    static void make_traffic() {
        traffic = traffic(PLAN);
    }

    private static Traffic traffic(BenchmarkPlan plan) {
        return Traffic.of(BenchmarkTraffic.events(plan, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1,      1,   1,   1,    1
                    7,      30,  3,   2,    2
                    1000,   1,   1,   1,    3
                    1000,   365, 100, 5000, 4
                    123457, 3,   12,  100,  5
                    """)
    void exactly_as_many_events_come_as_were_asked_for(
            long events, int days, int sources, int paths, long seed) {
        var made = traffic(new BenchmarkPlan(events, days, sources, paths, seed));

        assertThat(made.events()).hasSize((int) events);
        assertThat(made.events())
                .isSortedAccordingTo(Comparator.comparingLong(Event::receivedMs))
                .allMatch(event -> event.receivedMs() < NOW.toEpochMilli())
                .allMatch(event -> event.receivedMs() >= begin(days));
    }

    private static long begin(int days) {
        return NOW.minusSeconds(86_400L * days).toEpochMilli();
    }

    @Test
    void the_same_seed_gives_the_same_events_and_another_one_others() {
        assertThat(traffic(PLAN)).isEqualTo(traffic);
        assertThat(traffic(new BenchmarkPlan(200_000, 28, 40, 500, 4))).isNotEqualTo(traffic);
    }

    @Test
    void sources_and_paths_are_as_many_as_were_asked_for() {
        assertThat(counts(Event::source)).hasSize(40);
        assertThat(counts(BenchmarkTrafficTest::path)).hasSize(500);
    }

    @Test
    void a_few_sources_and_paths_have_most_of_the_traffic() {
        assertThat(topShare(counts(Event::source).values(), 4)).isBetween(0.4, 0.6);
        assertThat(topShare(counts(BenchmarkTrafficTest::path).values(), 1)).isBetween(0.1, 0.25);
    }

    private static Map<String, Long> counts(Function<Event, String> key) {
        return traffic.events().stream()
                .map(key)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String path(Event event) {
        return Objects.requireNonNullElse(event.page().pathname(), "");
    }

    private static double topShare(Collection<Long> counts, int top) {
        double total = counts.stream().mapToLong(count -> count).sum();
        return counts.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(top)
                        .mapToLong(count -> count)
                        .sum()
                / total;
    }

    @Test
    void every_kind_occurs_and_hundreds_of_things_break() {
        assertThat(traffic.events().stream().map(Event::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(EventKind.PAGE_UNIQUE)));
        assertThat(
                        traffic.of(EventKind.EXCEPTION)
                                .map(event -> Objects.requireNonNull(event.failure()).group())
                                .distinct())
                .hasSizeBetween(200, 300);
    }

    @Test
    void some_visitors_were_here_earlier_in_the_day() {
        var first =
                traffic.of(EventKind.PAGE_LOAD).filter(event -> event.page().uniqueUser()).count();
        var visits = traffic.of(EventKind.PAGE_LOAD).map(Event::sessionId).distinct().count();

        assertThat((double) first / visits).isCloseTo(0.72, within(0.02));
    }

    @Test
    void nights_are_quieter_than_days() {
        long night = inHours(0, 6);
        long day = inHours(9, 15);

        assertThat((double) night / day).isCloseTo(14.0 / 102, within(0.03));
    }

    private static long inHours(int from, int until) {
        return traffic.events().stream()
                .mapToLong(event -> event.receivedMs() / 3_600_000 % 24)
                .filter(hour -> hour >= from && hour < until)
                .count();
    }

    @ParameterizedTest
    @CsvSource({"0,1,1,1", "1,0,1,1", "1,1,0,1", "1,1,1,0", "1000000001,1,1,1"})
    void a_plan_beyond_the_limits_is_refused(long events, int days, int sources, int paths) {
        assertThatThrownBy(() -> new BenchmarkPlan(events, days, sources, paths, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be from");
    }
}
