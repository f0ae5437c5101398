package dev.footfall.collector.store.catalog;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.EventStore.Outcome;
import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.store.OpenCatalog;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry.Kind;
import dev.footfall.collector.store.hot.BulkWriter;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.hot.SegmentLimits;
import dev.footfall.collector.store.mirror.Mirror;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRegistryTest {
    private static final EventStore TAKES_ALL = (_, receipt) -> receipt.settled(Outcome.STORED);
    private static final String SHOP = "https://shop.example";
    private static final String NEWS = "https://news.example";
    private static final String CLI = "app://lantern";

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void a_new_source_registers_itself_once() {
        try (var opened = open(10)) {
            var catalog = opened.catalog();
            var registry = catalog.registering(TAKES_ALL);
            store(registry, SHOP, NOON);
            store(registry, SHOP, NOON.plusSeconds(1));
            store(registry, CLI, NOON.plusSeconds(2));
        }
        assertThat(sources())
                .containsExactlyInAnyOrder(
                        new SourceEntry(
                                SHOP, null, Kind.WEBSITE, null, NOON, NOON, NOON.plusSeconds(1)),
                        new SourceEntry(
                                CLI,
                                null,
                                Kind.APPLICATION,
                                null,
                                NOON.plusSeconds(2),
                                NOON.plusSeconds(2),
                                NOON.plusSeconds(2)));
    }

    @Test
    void readers_see_a_new_source_without_a_restart() {
        try (var opened = open(10)) {
            var catalog = opened.catalog();
            store(catalog.registering(TAKES_ALL), SHOP, NOON);

            awaitSource(catalog, SHOP);
            assertThat(catalog.contents().sources()).containsOnlyKeys(SHOP);
        }
    }

    @Test
    void the_last_sight_moves_by_a_minute_at_least_and_never_back() {
        assertThat(lastSeenAfter(NOON)).isEqualTo(NOON);
        assertThat(lastSeenAfter(NOON.plusSeconds(59))).isEqualTo(NOON);
        assertThat(lastSeenAfter(NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
        assertThat(lastSeenAfter(NOON.minus(Duration.ofDays(1)))).isEqualTo(NOON.plusSeconds(60));
        assertThat(sources()).extracting(SourceEntry::firstSeen).containsExactly(NOON);
    }

    private @Nullable Instant lastSeenAfter(Instant event) {
        try (var opened = open(10)) {
            var catalog = opened.catalog();
            store(catalog.registering(TAKES_ALL), SHOP, event);
        }
        return sources().getFirst().lastSeen();
    }

    @Test
    void a_source_beyond_the_ceiling_keeps_its_events_and_stays_unlisted() {
        var stored = new ArrayList<Event>();
        EventStore store =
                (event, receipt) -> {
                    stored.add(event);
                    receipt.settled(Outcome.STORED);
                };
        try (var opened = open(2)) {
            var catalog = opened.catalog();
            var registry = catalog.registering(store);
            store(registry, SHOP, NOON);
            store(registry, NEWS, NOON);
            store(registry, CLI, NOON);
            store(registry, CLI, NOON);
            store(registry, SHOP, NOON.plusSeconds(90));

            assertThat(stored).hasSize(5);
            assertThat(registry.unlisted()).isEqualTo(2);
        }
        assertThat(sources()).extracting(SourceEntry::uri).containsExactlyInAnyOrder(SHOP, NEWS);
        try (var opened = open(3)) {
            var catalog = opened.catalog();
            store(catalog.registering(store), CLI, NOON);
        }
        assertThat(sources()).hasSize(3);
    }

    @Test
    void an_event_that_was_not_stored_registers_nothing() {
        var outcomes = new ArrayList<Outcome>();
        try (var opened = open(10)) {
            var catalog = opened.catalog();
            EventStore full = (_, receipt) -> receipt.settled(Outcome.OVERLOADED);
            catalog.registering(full).append(from(SHOP, NOON), outcomes::add);
        }
        assertThat(outcomes).containsExactly(Outcome.OVERLOADED);
        assertThat(sources()).isEmpty();
    }

    @Test
    void a_pixel_belongs_to_its_project_and_remembers_when_it_was_loaded() {
        try (var opened = open(10)) {
            var catalog = opened.catalog();
            catalog.add(pixel("px1")).join();
            var registry = catalog.registering(TAKES_ALL);
            store(registry, "pixel://px1", NOON);
            store(registry, "pixel://px1", NOON.plusSeconds(30));
        }
        try (var opened = open(10)) {
            var catalog = opened.catalog();
            var source = catalog.contents().sources().get("pixel://px1");
            assertThat(source).isNotNull().extracting(SourceEntry::projectId).isEqualTo("p1");
            assertThat(catalog.contents().pixels().get("px1"))
                    .isNotNull()
                    .extracting(PixelEntry::lastHit)
                    .isEqualTo(NOON.plusSeconds(30));
        }
    }

    @Test
    void a_pixel_beyond_the_ceiling_still_remembers_when_it_was_loaded() {
        try (var opened = open(0)) {
            var catalog = opened.catalog();
            catalog.add(pixel("px1")).join();
            store(catalog.registering(TAKES_ALL), "pixel://px1", NOON);
        }
        try (var opened = open(0)) {
            var catalog = opened.catalog();
            assertThat(catalog.contents().sources()).isEmpty();
            assertThat(catalog.contents().pixels().get("px1"))
                    .isNotNull()
                    .extracting(PixelEntry::lastHit)
                    .isEqualTo(NOON);
        }
    }

    @Test
    void sources_that_only_the_events_know_are_registered_at_the_start() throws Exception {
        try (var hot = HotStore.open(directory.resolve("hot"), SegmentLimits.USUAL)) {
            BulkWriter.write(
                    hot,
                    List.of(
                                    from(SHOP, NOON),
                                    from(NEWS, NOON.plusSeconds(1)),
                                    from(SHOP, NOON.plusSeconds(2)))
                            .iterator());
            try (var opened = open(10);
                    var mirror = Mirror.start(hot, opened.engine(), opened.catalog()::notice)) {
                mirror.awaitWarm();
            }
        }
        assertThat(sources())
                .filteredOn(source -> source.uri().equals(SHOP))
                .containsExactly(
                        new SourceEntry(
                                SHOP, null, Kind.WEBSITE, null, NOON, NOON, NOON.plusSeconds(2)));
        assertThat(sources()).hasSize(2);
    }

    private static PixelEntry pixel(String id) {
        return new PixelEntry(new Pixel(id, "opened", null), "p1", "Letter", NOON, null);
    }

    private static void store(EventStore registry, String source, Instant at) {
        registry.append(from(source, at), _ -> {});
    }

    private static Event from(String source, Instant at) {
        return Events.from(source, Events.load(at, "/"));
    }

    private static void awaitSource(Catalog catalog, String uri) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!catalog.contents().sources().containsKey(uri) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private List<SourceEntry> sources() {
        try (var opened = open(10)) {
            var catalog = opened.catalog();
            return List.copyOf(catalog.contents().sources().values());
        }
    }

    private OpenCatalog open(int ceiling) {
        return OpenCatalog.in(directory, ceiling, clock);
    }
}
