package dev.footfall.collector.query.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.single.Placement;
import dev.footfall.collector.query.stats.scope.Scope.Rollups;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.report.Dashboard;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random requests about random events, wherever they lie, with and without rollups. */
class DashboardAgreementTest {
    private static final int EVENTS = 800;
    private static final int REQUESTS = Integer.getInteger("footfall.rounds", 8);
    private static final long START = RandomVisits.START.toEpochMilli();
    private static final long LENGTH = RandomVisits.LENGTH.toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final Instant NOW = RandomVisits.START.plus(RandomVisits.LENGTH).plusMillis(7);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final List<String> FILTERS =
            List.of(
                    "true",
                    "true",
                    "true",
                    "source == \"shop.example\"",
                    "source != \"shop.example\"",
                    "source in [\"it's.example\", \"till\", \"p1\"]",
                    "source contains \"example\" && !(source endswith \"p1\")",
                    "project == \"SHOP\"",
                    "project != \"empty\" && source != \"till\"",
                    "project in [\"apps\", \"nobody\"]",
                    "path == \"/\"",
                    "path != \"/7\" && source == \"shop.example\"",
                    "browser == \"firefox\" && country != \"DE\"",
                    "browser == \"\" || os",
                    "event == \"\"",
                    "event in [\"signup\"]",
                    "referrer_group == null",
                    "meta.plan == \"pro\"",
                    "utm_campaign == \"it's here\"",
                    "false");
    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "Asia/Kolkata",
                    "Africa/Cairo",
                    "Australia/Lord_Howe",
                    "Pacific/Chatham");
    private static final List<String> INTERVALS =
            List.of("minute", "15m", "hour", "4h", "6h", "day", "day", "week", "fortnight");

    @TempDir Path directory;

    private final long seed = Long.getLong("footfall.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource
    void every_number_is_what_its_definition_says(Placement placement) throws Exception {
        var events = RandomVisits.of(seed, EVENTS);
        var oracle = new Oracle(events, new Owned(), NOW.toEpochMilli());
        try (var data = placement.of(directory, events, CLOCK)) {
            var remembering = statistics(data.warehouse(), Rollups.USED);
            var reading = statistics(data.warehouse(), Rollups.IGNORED);
            for (int round = 0; round < REQUESTS; round++) {
                var request = request(events);
                var expected = oracle.dashboard(request);
                assertSame(remembering.dashboard(request), expected, request, "at first");
                assertSame(remembering.dashboard(request), expected, request, "once more");
                assertSame(remembering.dashboard(request), expected, request, "from memory");
                assertSame(reading.dashboard(request), expected, request, "from files");
            }
        }
    }

    private static Statistics statistics(Warehouse warehouse, Rollups rollups) {
        return new Statistics(warehouse, () -> CONTENTS, CLOCK, rollups);
    }

    private void assertSame(
            Dashboard actual, Dashboard expected, StatsRequest request, String how) {
        assertThat(actual)
                .usingRecursiveComparison()
                .as("seed %d, %s, %s", seed, how, request)
                .isEqualTo(expected);
    }

    private StatsRequest request(List<Event> events) throws FilterException {
        var wish = wish(events);
        return new StatsRequest(
                wish,
                random.nextInt(9) == 0 ? null : one(INTERVALS),
                ZoneId.of(one(ZONES)),
                Filter.parse(one(FILTERS), Listing.DASHBOARD.fields()),
                one(List.of(List.of(), List.of("plan"), List.of("a/b", "nothing"))),
                random.nextInt(3) == 0);
    }

    private Span.Wish wish(List<Event> events) {
        return switch (random.nextInt(8)) {
            case 0 -> new Span.Wish(null, null);
            case 1 -> new Span.Wish(0L, null);
            case 2 -> new Span.Wish(bound(events), null);
            case 3 -> new Span.Wish(START + LENGTH / 2, START + LENGTH);
            case 4 -> days();
            default -> new Span.Wish(bound(events), bound(events));
        };
    }

    private Span.Wish days() {
        long first = random.nextLong(LENGTH / DAY);
        return new Span.Wish(START + first * DAY, START + (first + 1 + random.nextLong(40)) * DAY);
    }

    private long bound(List<Event> events) {
        long near = events.get(random.nextInt(events.size())).receivedMs();
        return near + random.nextLong(3) - 1;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static final Contents CONTENTS =
            new Contents(
                    Map.of(
                            "p-shop", new ProjectEntry("p-shop", "Shop", "shop", NOW),
                            "p-apps", new ProjectEntry("p-apps", "apps", "apps", NOW),
                            "empty", new ProjectEntry("empty", "Empty", "empty", NOW)),
                    List.of(
                                    source("https://shop.example", "p-shop"),
                                    source("app://till", "p-apps"),
                                    source("http://blog.example", "gone"),
                                    source("https://it's.example", null))
                            .stream()
                            .collect(Collectors.toMap(SourceEntry::uri, source -> source)),
                    Map.of(
                            "p1",
                            new PixelEntry(
                                    new Pixel("p1", "pixel", null), "p-shop", "One", NOW, null)));

    private static SourceEntry source(String uri, @Nullable String project) {
        return new SourceEntry(uri, project, SourceEntry.Kind.WEBSITE, null, NOW, null, null);
    }

    /** The same in other words. */
    private record Owned() implements Oracle.Owners {
        @Override
        public List<String> projects() {
            return List.of("empty", "p-apps", "p-shop");
        }

        @Override
        public @Nullable String project(String source) {
            return switch (source) {
                case "https://shop.example", "pixel://p1" -> "p-shop";
                case "app://till" -> "p-apps";
                case "http://blog.example" -> "gone";
                default -> null;
            };
        }

        @Override
        public Set<String> sources(String name) {
            return switch (name) {
                case "SHOP" -> Set.of("https://shop.example", "pixel://p1");
                case "apps" -> Set.of("app://till");
                default -> Set.of();
            };
        }
    }
}
