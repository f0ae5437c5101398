package dev.footfall.collector.query.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.query.exceptions.Cursor;
import dev.footfall.collector.query.exceptions.ExceptionGroups;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.exceptions.ListingQuestion;
import dev.footfall.collector.query.exceptions.Sort;
import dev.footfall.collector.query.exceptions.Status;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.single.ExceptionOracle.Decided;
import dev.footfall.collector.query.single.Placement.Data;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Decision.Mute;
import dev.footfall.collector.store.catalog.triage.Decision.Resolution;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.catalog.triage.Triages;
import dev.footfall.collector.store.catalog.triage.Triages.Target;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.report.failure.ExceptionPage.Totals;
import dev.footfall.model.report.failure.GlobalException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random exceptions with random decisions about their groups, listed in every way. */
class ExceptionListingTest {
    private static final int EVENTS = 700;
    private static final Instant NOW = RandomHistory.START.plus(RandomHistory.LENGTH);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Span WHOLE =
            new Span(RandomHistory.START.toEpochMilli(), NOW.toEpochMilli());

    @TempDir Path directory;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<Event> events = RandomHistory.of(seed, EVENTS);
    private final Map<Triage.Key, Decided> decisions = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void groups_are_listed_as_people_decided_and_events_happened(Placement placement)
            throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            decide(data);
            var groups = groups(data);
            for (var sort : Sort.values()) {
                var question = question(WHOLE, Filter.EVERYTHING, "", sort);
                assertThat(groups.first(question))
                        .as("seed %d, %s", seed, sort)
                        .isEqualTo(sorted(oracle().listing(WHOLE, _ -> true, _ -> true), sort));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_filter_drops_exceptions_and_a_search_drops_groups(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            decide(data);
            long middle = WHOLE.fromMs() + random.nextLong(WHOLE.lengthMs());
            var span = new Span(middle, WHOLE.untilMs());
            var filter = Filter.parse("handled && browser != \"Chrome\"", FieldSet.EXCEPTIONS);
            Predicate<Event> kept =
                    event ->
                            Objects.requireNonNull(event.failure()).handled()
                                    && !"Chrome".equals(event.client().browser());
            Predicate<Event> searched =
                    event -> {
                        var failure = Objects.requireNonNull(event.failure());
                        return failure.type().equals("TypeError")
                                && failure.message().equals("Größe '%'");
                    };
            var question = question(span, filter, " typeERROR  GRÖßE ", Sort.COUNT);
            assertThat(groups(data).first(question))
                    .as("seed %d", seed)
                    .isEqualTo(sorted(oracle().listing(span, kept, searched), Sort.COUNT));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "IN_BOTH")
    void pages_one_behind_the_other_are_the_whole_listing(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            decide(data);
            var groups = groups(data);
            for (var sort : Sort.values()) {
                var question = question(WHOLE, Filter.EVERYTHING, "", sort);
                var whole = groups.first(question);
                var paged = new ArrayList<GlobalException>();
                @Nullable Cursor place = null;
                do {
                    var page = groups.page(question, 5, place);
                    assertThat(page.totals()).isEqualTo(totals(whole));
                    paged.addAll(page.items());
                    var next = page.nextCursor();
                    place = next == null ? null : Cursor.parse(next).orElseThrow();
                } while (place != null);
                assertThat(paged).as("seed %d, %s", seed, sort).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "IN_BOTH")
    void a_status_leaves_the_others_out_and_the_totals_alone(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            decide(data);
            var groups = groups(data);
            var whole = groups.first(question(WHOLE, Filter.EVERYTHING, "", Sort.LAST_SEEN));
            for (var status : Status.values()) {
                var question =
                        new ListingQuestion(
                                wish(WHOLE), Filter.EVERYTHING, "", status, Sort.LAST_SEEN);
                var page = groups.page(question, 200, null);
                assertThat(page.items())
                        .as("seed %d", seed)
                        .isEqualTo(whole.stream().filter(one -> is(one, status)).toList());
                assertThat(page.totals()).as("seed %d", seed).isEqualTo(totals(whole));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "IN_BOTH")
    void a_group_alone_stands_as_it_does_among_others(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            decide(data);
            var details = new GroupDetails(data.warehouse(), contents(data)::contents, CLOCK);
            for (var key : decisions.keySet()) {
                assertThat(details.detail(key, wish(WHOLE)))
                        .as("seed %d, %s", seed, key)
                        .isEqualTo(oracle().detail(key, WHOLE));
            }
        }
    }

    private void decide(Data data) {
        var triages = new Triages(contents(data), CLOCK);
        for (var group : RandomHistory.GROUPS) {
            for (var source : RandomHistory.SOURCES) {
                if (random.nextInt(5) > 0) {
                    var key = new Triage.Key(group, source);
                    var decision = decision();
                    triages.decide(List.of(new Target(key, null)), _ -> decision, "me").join();
                    if (!decision.equals(Decision.NONE)) {
                        decisions.put(key, new Decided(decision, 1));
                    }
                }
            }
        }
    }

    private Decision decision() {
        var resolution =
                random.nextBoolean() ? null : new Resolution(instant(), random.nextBoolean());
        var mute =
                random.nextBoolean()
                        ? null
                        : new Mute(
                                instant(),
                                random.nextBoolean() ? null : random.nextLong(8),
                                random.nextBoolean()
                                        ? null
                                        : NOW.plus(Duration.ofHours(random.nextInt(-2, 3))));
        return new Decision(resolution, mute, random.nextBoolean() ? null : "it's known");
    }

    private Instant instant() {
        var at = events.get(random.nextInt(events.size())).receivedMs();
        return Instant.ofEpochMilli(at + random.nextInt(-1, 2));
    }

    private ExceptionOracle oracle() {
        return new ExceptionOracle(new Oracle(History.numbered(events)), decisions, NOW);
    }

    private static Catalog contents(Data data) {
        return data.directory().parts().catalog();
    }

    private static ExceptionGroups groups(Data data) throws SQLException {
        return new ExceptionGroups(data.warehouse(), contents(data)::contents, CLOCK);
    }

    private static ListingQuestion question(Span span, Filter filter, String search, Sort sort) {
        return new ListingQuestion(wish(span), filter, search, null, sort);
    }

    private static Span.Wish wish(Span span) {
        return new Span.Wish(span.fromMs(), span.untilMs());
    }

    private static List<GlobalException> sorted(List<GlobalException> listing, Sort sort) {
        ToLongFunction<GlobalException> value =
                one ->
                        switch (sort) {
                            case LAST_SEEN -> one.group().lastSeenMs();
                            case FIRST_SEEN -> one.group().firstSeenMs();
                            case COUNT -> one.group().count();
                            case SESSIONS -> one.group().sessions();
                        };
        return listing.stream()
                .sorted(
                        Comparator.comparingLong(value)
                                .reversed()
                                .thenComparing(one -> one.group().groupId())
                                .thenComparing(GlobalException::source))
                .toList();
    }

    private static boolean is(GlobalException one, Status status) {
        return one.group().status().equals(status.wireName());
    }

    private static Totals totals(List<GlobalException> listing) {
        return new Totals(
                listing.stream().filter(one -> is(one, Status.UNRESOLVED)).count(),
                listing.stream().filter(one -> is(one, Status.RESOLVED)).count(),
                listing.stream().filter(one -> is(one, Status.MUTED)).count());
    }
}
