package dev.footfall.collector.acceptance;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.process.JarCommand;
import dev.footfall.collector.store.OpenCatalog;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the collector keeps besides events, over restarts and kills. */
class CatalogIT {
    private static final String GIF = "/track/gif/px1.gif";

    @TempDir Path directory;

    @Test
    void a_pixel_is_counted_and_both_its_source_and_its_last_load_are_kept() throws Exception {
        addPixel();
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            assertThat(hits.send("GET", GIF).statusCode()).isEqualTo(200);
            assertThat(hits.send("GET", GIF, "DNT", "1").statusCode()).isEqualTo(200);
            assertThat(hits.send("GET", "/track/gif/other.gif").statusCode()).isEqualTo(404);

            var stats = hits.statsOnce(now -> !now.breakdowns().sources().isEmpty());
            assertThat(stats.breakdowns().sources())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.key()).isEqualTo("pixel://px1");
                        assertThat(row.events()).isEqualTo(1);
                    });
            assertThat(stats.summary().pageviews()).isZero();
            assertThat(collector.stop()).isZero();
        }
        var source = contents().sources().get("pixel://px1");
        assertThat(Objects.requireNonNull(source).projectId()).isEqualTo("p1");
        var pixel = Objects.requireNonNull(contents().pixels().get("px1"));
        assertThat(pixel.lastHit()).isNotNull().isEqualTo(source.lastSeen());
    }

    @Test
    void a_source_survives_a_kill_right_after_its_first_event() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            assertThat(new Hits(collector.url()).load("b1", "/")).isEqualTo(204);
            collector.kill();
        }
        try (var collector = CollectorProcess.start(directory)) {
            assertThat(new Hits(collector.url()).stats().summary().pageviews()).isEqualTo(1);
            assertThat(collector.stop()).isZero();
        }
        assertThat(contents().sources()).containsOnlyKeys("https://shop.example");
    }

    @Test
    void a_source_beyond_the_ceiling_is_counted_and_not_listed() throws Exception {
        try (var collector = CollectorProcess.start(directory, "storage.max_auto_sources: 1")) {
            var hits = new Hits(collector.url());
            assertThat(hits.load("b1", "/")).isEqualTo(204);
            var other = "{\"b\":\"b2\",\"u\":\"https://other.example/\"}";
            assertThat(hits.post(other).statusCode()).isEqualTo(204);

            assertThat(hits.send("GET", "/metrics").body())
                    .contains("footfall_unlisted_events_total 1.0");
            var stats = hits.statsOnce(now -> now.summary().pageviews() == 2);
            assertThat(stats.breakdowns().sources()).hasSize(2);
            assertThat(collector.stop()).isZero();
            assertThat(collector.output()).contains("storage.max_auto_sources", "allowed_sources");
        }
        assertThat(contents().sources()).containsOnlyKeys("https://shop.example");
    }

    @Test
    void a_running_collector_is_alive_and_ready() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            for (var path : new String[] {"/api/v1/health/live", "/api/v1/health/ready"}) {
                var answer = hits.send("GET", path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"ok\":true}");
            }
        }
    }

    @Test
    void a_damaged_catalogue_stops_the_start_with_what_to_do() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            assertThat(collector.stop()).isZero();
        }
        Files.writeString(directory.resolve("data/catalog.duckdb"), "not a catalogue");

        var refused =
                JarCommand.run(
                        directory,
                        "serve",
                        "--config",
                        directory.resolve("footfall.yaml").toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .contains("catalog.duckdb cannot be read", "footfall restore")
                .doesNotContain("\tat ");
    }

    private void addPixel() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        try (var opened = open()) {
            var catalog = opened.catalog();
            var pixel = new Pixel("px1", "opened", "{\"letter\":\"7\"}");
            catalog.add(new PixelEntry(pixel, "p1", "Letter", NOON, null)).join();
        }
    }

    private Contents contents() {
        try (var opened = open()) {
            var catalog = opened.catalog();
            return catalog.contents();
        }
    }

    private OpenCatalog open() {
        return OpenCatalog.in(directory.resolve("data"), 10, Clock.systemUTC());
    }
}
