package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.JarCommand;
import dev.footfall.collector.store.OpenCatalog;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.model.report.TimeSeriesPoint;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that make data of their own. */
class DemoIT {
    @TempDir Path directory;

    @Test
    void a_demo_serves_ninety_days_and_a_page_and_leaves_nothing_behind() throws Exception {
        var temporary = Files.createDirectory(directory.resolve("tmp"));
        try (var demo =
                JarCommand.start(
                        directory, "-Djava.io.tmpdir=" + temporary, "demo", "--port", "0")) {
            var collector = URI.create(demo.awaitLine("footfall: listening on "));
            var page = URI.create(demo.awaitLine("footfall: a page with the beacon: "));

            var stats = new Hits(collector).stats();
            var html = new Hits(page).send("GET", "/pricing").body();

            assertThat(collector.getHost()).isEqualTo("127.0.0.1");
            assertThat(stats.timeseries()).hasSizeBetween(90, 92);
            assertThat(stats.timeseries())
                    .extracting(TimeSeriesPoint::exceptions)
                    .anyMatch(n -> n > 0);
            assertThat(stats.summary().pageviews()).isGreaterThan(10_000);
            assertThat(stats.breakdowns().sources()).hasSizeGreaterThan(5);
            assertThat(html).contains("Pricing", collector + "/tracker.js");
            assertThat(temporary).isNotEmptyDirectory();
            assertThat(demo.stop()).isZero();
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_demo_directory_is_filled_once() throws Exception {
        var config =
                Files.writeString(
                        directory.resolve("demo.yaml"),
                        "storage:\n  directory: '%s'\n".formatted(directory.resolve("data")));
        long first = pageViewsOfDemo(config);

        assertThat(first).isPositive();
        assertThat(pageViewsOfDemo(config)).isEqualTo(first);
    }

    @Test
    void a_demo_has_projects_named_sources_and_a_pixel_that_counts() throws Exception {
        var config =
                Files.writeString(
                        directory.resolve("demo.yaml"),
                        "storage:\n  directory: '%s'\n".formatted(directory.resolve("data")));
        try (var demo =
                JarCommand.start(directory, "demo", "--port", "0", "--config", config.toString())) {
            var collector = URI.create(demo.awaitLine("footfall: listening on "));
            var gif = new Hits(collector).send("GET", "/track/gif/px-newsletter.gif");
            assertThat(gif.statusCode()).isEqualTo(200);
            assertThat(demo.stop()).isZero();
        }
        try (var opened = OpenCatalog.in(directory.resolve("data"), 10, Clock.systemUTC())) {
            var catalog = opened.catalog();
            var contents = catalog.contents();
            assertThat(contents.projects()).hasSize(3);
            assertThat(contents.sources()).hasSize(7);
            assertThat(contents.sources().values())
                    .allSatisfy(source -> assertThat(source.firstSeen()).isNotNull());
            assertThat(contents.sources().get("app://lantern-cli"))
                    .isNotNull()
                    .extracting(SourceEntry::displayName, SourceEntry::projectId)
                    .containsExactly("Lantern command line", "proj-lantern");
        }
    }

    @Test
    void generated_events_are_exactly_as_many_as_asked_for_and_served_later() throws Exception {
        var data = directory.resolve("data");
        var made =
                JarCommand.run(
                        directory,
                        "generate",
                        "--events",
                        "20000",
                        "--days",
                        "30",
                        data.toString());
        assertThat(made.exitCode()).isZero();
        assertThat(made.output()).contains("100 %", "20,000 events in");

        var again = JarCommand.run(directory, "generate", "--events", "5000", data.toString());
        assertThat(again.exitCode()).isZero();

        var config =
                Files.writeString(
                        directory.resolve("serve.yaml"),
                        "web:\n  address: 127.0.0.1:0\n  admin:\n    acl: true\nstorage:\n  directory: '%s'\n"
                                .formatted(data));
        try (var serving = JarCommand.start(directory, "serve", "--config", config.toString())) {
            var collector = URI.create(serving.awaitLine("footfall: listening on "));
            var summary = new Hits(collector).stats().summary();
            assertThat(summary.pageviews() + summary.events()).isBetween(12_000L, 25_000L);
        }
    }

    @Test
    void a_plan_beyond_its_limits_is_wrong_usage() throws Exception {
        var refused = JarCommand.run(directory, "generate", "--events", "0", directory.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("--events must be from 1");
    }

    private long pageViewsOfDemo(Path config) throws Exception {
        try (var demo =
                JarCommand.start(
                        directory,
                        "demo",
                        "--days",
                        "10",
                        "--port",
                        "0",
                        "--config",
                        config.toString())) {
            var collector = URI.create(demo.awaitLine("footfall: listening on "));
            long views = new Hits(collector).stats().summary().pageviews();
            assertThat(demo.stop()).isZero();
            return views;
        }
    }
}
