package dev.footfall.collector.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTrafficTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:42:07.123Z");
    private static final int DAYS = 90;

    private static Traffic traffic;
    private static Traffic large;

    @BeforeAll
    static void make_traffic() {
        traffic = traffic(0);
        large = traffic(300_000);
    }

    private static Traffic traffic(long events) {
        return Traffic.of(DemoTraffic.events(new DemoPlan(DAYS, events, 7), NOW));
    }

    @Test
    void ninety_days_have_their_natural_size() {
        assertThat(traffic.events()).hasSizeBetween(30_000, 38_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {2_000, 50_000, 300_000})
    void as_many_events_come_as_were_asked_for_more_or_less(long events) {
        assertThat((double) traffic(events).events().size() / events).isCloseTo(1, within(0.06));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 400})
    void other_spans_are_scaled_alike(int days) {
        var made = Traffic.of(DemoTraffic.events(new DemoPlan(days, 20_000, 7), NOW));

        assertThat(made.events().size() / 20_000.0).isCloseTo(1, within(0.15));
    }

    @Test
    void the_same_seed_gives_the_same_events_and_another_one_others() {
        assertThat(traffic(0)).isEqualTo(traffic);
        assertThat(Traffic.of(DemoTraffic.events(new DemoPlan(DAYS, 0, 8), NOW)))
                .isNotEqualTo(traffic);
    }

    @Test
    void time_goes_forward_from_the_first_day_and_stops_before_now() {
        assertThat(traffic.events())
                .isSortedAccordingTo(Comparator.comparingLong(Event::receivedMs));
        assertThat(traffic.events().getFirst().receivedMs()).isBetween(ago(DAYS), ago(DAYS - 1));
        assertThat(traffic.events().getLast().receivedMs())
                .isLessThan(NOW.toEpochMilli())
                .isGreaterThan(ago(1));
    }

    private static long ago(int days) {
        return NOW.minusSeconds(86_400L * days).toEpochMilli();
    }

    @Test
    void every_source_of_the_catalogue_and_every_kind_occurs() {
        var sources = traffic.events().stream().map(Event::source).collect(Collectors.toSet());
        var known = DemoEntities.sources().stream().map(DemoEntities.DemoSource::uri);

        assertThat(sources)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(known, List.of(DemoEntities.pixel().source()).stream())
                                .toList());
        assertThat(traffic.events().stream().map(Event::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(EventKind.PAGE_UNIQUE)));
        assertThat(DemoEntities.sources().stream().map(DemoEntities.DemoSource::project))
                .filteredOn(Objects::nonNull)
                .isSubsetOf(
                        DemoEntities.projects().stream()
                                .map(DemoEntities.DemoProject::id)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Chrome,  Windows, Desktop, 0.30
                    Chrome,  Android, Mobile,  0.18
                    Safari,  iOS,     Mobile,  0.14
                    Safari,  macOS,   Desktop, 0.12
                    Edge,    Windows, Desktop, 0.09
                    Firefox, Windows, Desktop, 0.08
                    Firefox, Linux,   Desktop, 0.05
                    Chrome,  Linux,   Desktop, 0.04
                    """)
    void browsers_have_their_weights(String browser, String os, String device, double weight) {
        double share =
                large.share(
                        onWebsite(),
                        event ->
                                browser.equals(event.client().browser())
                                        && os.equals(event.client().os())
                                        && device.equals(event.client().device()));

        assertThat(share).isCloseTo(weight, within(0.01));
    }

    @Test
    void visits_are_as_long_and_as_short_as_intended() {
        var views =
                large.of(EventKind.PAGE_LOAD)
                        .collect(Collectors.groupingBy(Event::sessionId, Collectors.counting()));
        double bounces = share(views, count -> count == 1);

        assertThat(bounces).isCloseTo(0.42, within(0.01));
        assertThat(share(views, count -> count == 6)).isCloseTo(0.03, within(0.005));
        assertThat(views.values()).allMatch(count -> count <= 6);
    }

    private static double share(Map<String, Long> counts, Predicate<Long> matching) {
        return (double) counts.values().stream().filter(matching).count() / counts.size();
    }

    @Test
    void a_visit_begins_with_its_only_first_view() {
        double firsts = large.share(_ -> true, event -> event.page().uniqueUser());

        assertThat(firsts).isCloseTo(1 / 2.23, within(0.01));
        assertThat(large.share(event -> event.page().uniqueUser(), e -> e.page().uniquePage()))
                .isEqualTo(1);
        assertThat(large.events())
                .filteredOn(event -> event.kind() != EventKind.PAGE_LOAD)
                .noneMatch(event -> event.page().uniqueUser() || event.page().uniquePage());
    }

    @Test
    void visitors_come_from_where_they_should() {
        Predicate<Event> first = onWebsite().and(event -> event.page().uniqueUser());

        assertThat(large.share(first, event -> event.page().referrerHost() == null))
                .isCloseTo(0.45, within(0.01));
        assertThat(large.share(first, event -> "google.com".equals(event.page().referrerHost())))
                .isCloseTo(0.22, within(0.01));
        assertThat(large.share(first, event -> event.campaign().source() != null))
                .isCloseTo(0.15, within(0.01));
        assertThat(large.share(_ -> true, event -> event.client().country() == null))
                .isCloseTo(0.04, within(0.01));
        assertThat(large.share(_ -> true, event -> "en".equals(event.client().language())))
                .isCloseTo(0.567, within(0.01));
        assertThat(large.share(first.negate(), event -> event.page().referrerHost() == null))
                .isEqualTo(1);
    }

    @Test
    void views_are_followed_by_what_belongs_to_them() {
        double loads = large.count(EventKind.PAGE_LOAD);

        assertThat(large.count(EventKind.PAGE_UNLOAD) / loads).isCloseTo(0.8, within(0.01));
        assertThat(large.of(EventKind.PAGE_UNLOAD))
                .allMatch(event ->
                        event.detail().durationMs() != null
                                && event.detail().durationMs() >= 800
                                && event.detail().durationMs() < 420_000);
        assertThat(large.of(EventKind.CUSTOM))
                .isNotEmpty()
                .allMatch(event -> event.detail().metadataJson() != null);
        assertThat(
                        large.of(EventKind.EXCEPTION)
                                .map(event -> Objects.requireNonNull(event.failure()).group()))
                .isNotEmpty()
                .allMatch(group -> group.matches("[0-9a-f]{16}"));
    }

    @Test
    void the_application_tells_its_version_with_every_event() {
        assertThat(large.events())
                .filteredOn(event -> event.source().equals(DemoEntities.LANTERN_CLI))
                .isNotEmpty()
                .allMatch(event -> event.client().appVersion() != null)
                .allMatch(event -> "App".equals(event.client().device()));
    }

    @Test
    void weekends_are_quieter_and_the_sites_grow() {
        double weekend = perDay(large, Days.WEEKEND);
        double weekdays = perDay(large, Days.WEEKDAYS);
        long half = ago(DAYS / 2);
        long early = large.events().stream().filter(e -> e.receivedMs() < half).count();

        assertThat(weekend / weekdays).isCloseTo(0.6, within(0.08));
        assertThat((double) early / large.events().size()).isCloseTo(0.427, within(0.03));
    }

    private enum Days {
        WEEKEND,
        WEEKDAYS;

        boolean holds(Instant time) {
            var day = time.atZone(ZoneOffset.UTC).getDayOfWeek();
            boolean free = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
            return free == (this == WEEKEND);
        }
    }

    private static double perDay(Traffic traffic, Days days) {
        long events =
                traffic.of(EventKind.PAGE_LOAD)
                        .filter(event -> days.holds(Instant.ofEpochMilli(event.receivedMs())))
                        .count();
        long count =
                IntStream.range(0, DAYS)
                        .filter(day -> days.holds(NOW.minusSeconds(86_400L * day)))
                        .count();
        return (double) events / count;
    }

    private static Predicate<Event> onWebsite() {
        return event -> event.source().startsWith("https:");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,    10, days must be from 1 to 3650. not 0
                    3651, 10, days must be from 1 to 3650. not 3651
                    1,    -1, events must be from 0 to 1000000000. not -1
                    """)
    void a_plan_beyond_the_limits_is_refused(int days, long events, String message) {
        assertThatThrownBy(() -> new DemoPlan(days, events, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(message);
    }
}
