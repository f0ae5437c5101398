package dev.footfall.collector.query.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Detail;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rollups and manifest of one snapshot are of the same state, whatever happens meanwhile. */
class RollupSnapshotTest {
    private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
    private static final List<TimeSpan> DAYS =
            List.of(
                    new TimeSpan(
                            START.toEpochMilli(), START.plus(Duration.ofDays(20)).toEpochMilli()));

    @TempDir Path path;

    @Test
    void a_compaction_between_two_questions_changes_neither() throws Exception {
        try (var data = Stored.open(path, Clock.systemUTC())) {
            Stored.append(data, views(0, 40));
            data.loading();
            Stored.append(data, views(40, 100));
            var parts = data.parts();
            try (var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {})) {
                mirror.awaitWarm();
                var warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
                try (var before = warehouse.snapshot(0, Long.MAX_VALUE)) {
                    data.loading();
                    before.count(DAYS, Detail.BY_SOURCE);

                    assertThat(counted(before)).isEqualTo(40);
                    assertThat(others(before)).isEqualTo(60);
                    try (var after = warehouse.snapshot(0, Long.MAX_VALUE)) {
                        after.count(DAYS, Detail.BY_SOURCE);

                        assertThat(counted(after)).isEqualTo(100);
                        assertThat(others(after)).isZero();
                    }
                }
            }
        }
    }

    @Test
    void while_the_catalogue_is_closed_everything_is_read() throws Exception {
        try (var data = Stored.open(path, Clock.systemUTC())) {
            Stored.append(data, views(0, 40));
            data.loading();
            var parts = data.parts();
            try (var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {})) {
                mirror.awaitWarm();
                parts.catalog().close();
                var warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
                try (var snapshot = warehouse.snapshot(0, Long.MAX_VALUE)) {
                    snapshot.count(DAYS, Detail.BY_SOURCE);

                    assertThat(counted(snapshot)).isZero();
                    assertThat(others(snapshot)).isEqualTo(40);

                    assertThat(snapshot.filed(DAYS.getFirst())).isEmpty();
                    snapshot.take(new Part.Rest(DAYS, List.of(), Detail.OF_ALL_SOURCES));
                    assertThat(counted(snapshot)).isZero();
                    assertThat(others(snapshot)).isEqualTo(40);
                }
            }
        }
    }

    private static long counted(Snapshot snapshot) throws SQLException {
        return ask(snapshot, "select coalesce(sum(pageviews), 0) from counted_hour");
    }

    private static long others(Snapshot snapshot) throws SQLException {
        return ask(snapshot, "select count(*) from uncounted");
    }

    private static long ask(Snapshot snapshot, String sql) throws SQLException {
        try (var statement = snapshot.connection().createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Event> views(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> Events.load(START.plus(Duration.ofHours(i)), "/" + i))
                .toList();
    }
}
