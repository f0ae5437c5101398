package dev.footfall.collector.query.stats;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.custom;
import static dev.footfall.collector.Events.load;
import static dev.footfall.collector.Events.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.Eventually;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.stats.scope.Scope.Rollups;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.Dashboard;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts that are remembered are those of the files and of the memory as they are now. */
class KnownCountsTest {
    private static final String OTHER = "https://blog.example";

    private static final Instant END = NOON.plus(Duration.ofDays(1)).plusSeconds(1_800);

    /** Neither begins nor ends with an hour. */
    private static final Span.Wish PERIOD =
            new Span.Wish(
                    NOON.minus(Duration.ofDays(5)).minusSeconds(1_800).toEpochMilli(),
                    END.toEpochMilli());

    /** In the hour that the period begins in, before and behind its begin, and in the next one. */
    private static final List<Event> AT_THE_EDGE =
            List.of(
                    load(NOON.minus(Duration.ofDays(5)).minusSeconds(3_000), "/before"),
                    load(NOON.minus(Duration.ofDays(5)).minusSeconds(600), "/first"),
                    load(NOON.minus(Duration.ofDays(5)).plusSeconds(60), "/second"));

    private static final List<Event> WITHIN =
            List.of(
                    unique(NOON, "/a", true, true),
                    Events.from(OTHER, load(NOON.plusSeconds(1), "/a")),
                    custom(NOON.plus(Duration.ofDays(1)), "signup"));

    @TempDir Path path;

    private interface Check {
        void on(DataDirectory data, Asker asker) throws Exception;
    }

    @Test
    void hours_that_the_period_cuts_are_counted_in_part() throws Exception {
        with(
                AT_THE_EDGE,
                (_, asker) -> {
                    var first = asker.ask();

                    assertThat(first.summary().pageviews()).isEqualTo(2);
                    assertThat(first.breakdowns().pages())
                            .extracting(row -> row.key())
                            .containsExactly("/first", "/second");
                    assertThat(first.previousSummary().pageviews()).isEqualTo(1);
                });
    }

    @Test
    void another_file_of_a_day_adds_its_counts() throws Exception {
        with(
                WITHIN,
                (data, asker) -> {
                    assertThat(asker.ask().summary().pageviews()).isEqualTo(1);

                    Stored.append(data, AT_THE_EDGE);
                    Stored.append(data, List.of(load(NOON.plusSeconds(9), "/b")));
                    Eventually.get(
                            () -> asker.remembered().summary().pageviews(),
                            Long.valueOf(4)::equals);
                    assertThat(asker.ask().summary().pageviews()).isEqualTo(4);
                    data.loading();
                    assertThat(asker.ask().summary().pageviews()).isEqualTo(4);
                });
    }

    /** So much later that a question about the period does not look at it. */
    @Test
    void a_file_of_what_came_after_the_period_is_no_part_of_its_last_day() throws Exception {
        with(
                WITHIN,
                (data, asker) -> {
                    Stored.append(data, List.of(load(END.plus(Duration.ofHours(6)), "/later")));
                    data.loading();

                    assertThat(asker.ask().summary().pageviews()).isEqualTo(1);
                    asker.agree(
                            new Span.Wish(
                                    PERIOD.fromMs(), END.plus(Duration.ofDays(1)).toEpochMilli()));
                });
    }

    @Test
    void what_was_erased_counts_no_longer() throws Exception {
        with(
                WITHIN,
                (data, asker) -> {
                    assertThat(asker.ask().breakdowns().sources()).hasSize(2);

                    Stored.erase(data, OTHER);
                    assertThat(asker.ask().breakdowns().sources()).hasSize(1);
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
                check.on(
                        data,
                        new Asker(
                                new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror)));
            }
        }
    }

    /**
     * Asks three times, so that what is remembered answers, too, and compares with every event
     * read.
     */
    private static final class Asker {
        private final Statistics remembering;
        private final Statistics reading;

        Asker(Warehouse warehouse) {
            this.remembering = statistics(warehouse, Rollups.USED);
            this.reading = statistics(warehouse, Rollups.IGNORED);
        }

        private static Statistics statistics(Warehouse warehouse, Rollups rollups) {
            return new Statistics(
                    warehouse,
                    () -> new Contents(Map.of(), Map.of(), Map.of()),
                    Clock.fixed(NOON.plus(Duration.ofDays(3)), ZoneOffset.UTC),
                    rollups);
        }

        private static StatsRequest request(Span.Wish period, String filter) throws Exception {
            return new StatsRequest(
                    period,
                    "hour",
                    ZoneId.of("UTC"),
                    Filter.parse(filter, Listing.DASHBOARD.fields()),
                    List.of(),
                    false);
        }

        /** While events arrive, two answers need not be the same. */
        Dashboard remembered() throws Exception {
            return remembering.dashboard(request(PERIOD, "true"));
        }

        Dashboard ask() throws Exception {
            agree(PERIOD);
            return remembered();
        }

        void agree(Span.Wish period) throws Exception {
            for (var filter :
                    List.of(
                            "true",
                            "source == \"" + OTHER + "\"",
                            "path startswith \"/\"",
                            "device")) {
                var request = request(period, filter);
                var first = remembering.dashboard(request);
                assertThat(remembering.dashboard(request)).as(filter).isEqualTo(first);
                assertThat(remembering.dashboard(request)).as(filter).isEqualTo(first);
                assertThat(first).as(filter).isEqualTo(reading.dashboard(request));
            }
        }
    }
}
