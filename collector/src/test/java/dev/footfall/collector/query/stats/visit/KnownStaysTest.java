package dev.footfall.collector.query.stats.visit;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.unload;
import static dev.footfall.collector.Events.withDetail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.Eventually;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.query.stats.scope.Scope.Rollups;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.filter.Filter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a day is known no longer once anything makes it another. */
class KnownStaysTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-01-16T00:00:00Z");
    private static final String OTHER = "https://blog.example";

    @TempDir Path path;

    private final Durations durations = new Durations();

    private interface Check {
        void on(DataDirectory data, Warehouse warehouse) throws Exception;
    }

    @Test
    void a_replacement_after_midnight_is_seen_in_memory_and_in_a_file() throws Exception {
        with(
                List.of(unload(MIDNIGHT.minusSeconds(60), 1_000)),
                (data, warehouse) -> {
                    assertThat(median(warehouse)).isEqualTo(1_000);

                    Stored.append(data, List.of(replacement(MIDNIGHT.plusSeconds(60), 9_000)));
                    Eventually.get(() -> ask(warehouse), Long.valueOf(9_000)::equals);
                    data.loading();
                    assertThat(median(warehouse)).isEqualTo(9_000);
                });
    }

    /** A segment of twenty is full, and the mirror has counted it. */
    @Test
    void a_replacement_of_what_is_in_a_full_segment_is_seen() throws Exception {
        with(
                List.of(),
                (data, warehouse) -> {
                    Stored.append(data, Collections.nCopies(25, unload(NOON, 1_000)));
                    Eventually.holds(() -> hasFullSegment(warehouse));
                    Eventually.get(() -> samples(warehouse), Long.valueOf(25)::equals);
                    assertThat(median(warehouse)).isEqualTo(1_000);

                    Stored.append(data, List.of(replacement(NOON.plusSeconds(60), 9_000)));
                    Eventually.get(() -> ask(warehouse), Long.valueOf(9_000)::equals);
                });
    }

    private static boolean hasFullSegment(Warehouse warehouse) throws Exception {
        try (var snapshot = warehouse.snapshot(0, Long.MAX_VALUE)) {
            return !snapshot.fullSegments().isEmpty();
        }
    }

    private static long samples(Warehouse warehouse) throws Exception {
        try (var snapshot = warehouse.snapshot(0, Long.MAX_VALUE);
                var statement = snapshot.connection().createStatement();
                var row = statement.executeQuery("select count(duration_ms) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void another_file_of_a_day_adds_its_durations() throws Exception {
        with(
                List.of(unload(NOON, 1_000)),
                (data, warehouse) -> {
                    assertThat(median(warehouse)).isEqualTo(1_000);

                    Stored.append(data, List.of(unload(NOON.plusSeconds(9), 4_001)));
                    data.loading();
                    assertThat(median(warehouse)).isEqualTo(2_501);
                });
    }

    @Test
    void what_was_erased_counts_no_longer() throws Exception {
        with(
                List.of(unload(NOON, 1_000), Events.from(OTHER, unload(NOON, 9_000))),
                (data, warehouse) -> {
                    assertThat(median(warehouse)).isEqualTo(5_000);

                    Stored.erase(data, OTHER);
                    assertThat(median(warehouse)).isEqualTo(1_000);
                });
    }

    /** With events in files. */
    private void with(List<Event> events, Check check) throws Exception {
        try (var data = Stored.open(path, Clock.systemUTC())) {
            Stored.append(data, events);
            data.loading();
            var parts = data.parts();
            try (var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {})) {
                mirror.awaitWarm();
                check.on(data, new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror));
            }
        }
    }

    private static Event replacement(Instant at, long durationMs) {
        return withDetail(unload(at, durationMs), new Detail(durationMs, null, null, true));
    }

    /** Of a week around it; asked twice, so that what is known answers, too. */
    private @Nullable Long median(Warehouse warehouse) throws Exception {
        var first = ask(warehouse);
        assertThat(ask(warehouse)).isEqualTo(first);
        return first;
    }

    private @Nullable Long ask(Warehouse warehouse) throws Exception {
        var period =
                new Span(
                        MIDNIGHT.minus(Duration.ofDays(3)).toEpochMilli() + 1,
                        MIDNIGHT.plus(Duration.ofDays(4)).toEpochMilli() + 1);
        var everything = Filter.parse("true", Listing.DASHBOARD.fields());
        var scope = Scope.of(period, everything, _ -> Set.of(), Rollups.USED);
        try (var snapshot = warehouse.snapshot(scope.previousFromMs(), Long.MAX_VALUE)) {
            return durations.of(snapshot, scope).current().medianMs();
        }
    }
}
