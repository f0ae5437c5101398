package dev.footfall.collector.query.stats.ranking;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.query.stats.scope.Scope.Rollups;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.BreakdownRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More keys than there is room for are left to the engine. */
class KnownKeysTest {
    private static final int PAGES = 12;
    private static final TimeSpan DAY =
            new TimeSpan(
                    NOON.minus(Duration.ofHours(12)).toEpochMilli(),
                    NOON.plus(Duration.ofHours(12)).toEpochMilli());

    @TempDir Path path;

    @Test
    void as_many_keys_as_there_is_room_for_are_told() throws Exception {
        try (var data = Stored.open(path, Clock.systemUTC())) {
            Stored.append(data, Stored.views(NOON, 0, PAGES));
            data.loading();
            var parts = data.parts();
            try (var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {})) {
                mirror.awaitWarm();
                var warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
                try (var snapshot = warehouse.snapshot(DAY.fromMs(), DAY.untilMs())) {
                    var scope =
                            Scope.of(
                                    new Span(DAY.fromMs(), DAY.untilMs()),
                                    Filter.parse("true", Listing.DASHBOARD.fields()),
                                    _ -> Set.of(),
                                    Rollups.USED);
                    var few = new KnownKeys(PAGES - 1);
                    assertThat(few.of(snapshot, scope)).isEmpty();
                    assertThat(few.of(snapshot, scope)).isEmpty();

                    var all = new KnownKeys(1_000).of(snapshot, scope).orElseThrow();
                    assertThat(all.stream().flatMap(sums -> sums.of("page").stream()))
                            .hasSize(PAGES)
                            .allSatisfy(row -> assertThat(row.pageviews()).isEqualTo(1));
                }
            }
        }
    }

    @Test
    void equal_counts_are_in_the_order_of_the_engine() {
        var ranking =
                Ranking.ofAll(
                        List.of(
                                List.of(row("/\uD83D\uDE00"), row("/b")),
                                List.of(row("/\uFF5E"), row("/b"), row("/a"))));

        assertThat(ranking.rows())
                .extracting(BreakdownRow::key)
                .containsExactly("/b", "/a", "/\uFF5E", "/\uD83D\uDE00");
        assertThat(ranking.total().keys()).isEqualTo(4);
        assertThat(ranking.total().pageviews()).isEqualTo(5);
    }

    private static BreakdownRow row(String key) {
        return new BreakdownRow(key, 0, 1, 0);
    }
}
