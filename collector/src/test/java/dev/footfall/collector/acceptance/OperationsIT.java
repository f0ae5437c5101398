package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.process.JarCommand;
import dev.footfall.collector.process.JarCommand.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of an operator, beside a collector that serves and without one. */
class OperationsIT {
    @TempDir Path directory;

    @Test
    void a_backup_of_a_serving_collector_restores_to_the_same_numbers() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            for (int i = 0; i < 20; i++) {
                assertThat(hits.load("b" + i, "/" + i)).isEqualTo(204);
            }
            var backup = run("backup", directory.resolve("copy").toString());
            // The store's first look at what is due may come between two of them.
            assertThat(backup.output())
                    .containsPattern("20 events in (\\d) files, of which \\1 were copied");
            assertThat(backup.exitCode()).isZero();
            assertThat(hits.load("late", "/late")).isEqualTo(204);
            assertThat(run("verify").output()).contains("0 problems");
            var again = run("backup", directory.resolve("copy").toString());
            assertThat(again.output())
                    .containsPattern("21 events in \\d files, of which 1 were copied");
            assertThat(hits.statsOnce(now -> now.summary().pageviews() == 21).summary().pageviews())
                    .isEqualTo(21);
            assertThat(collector.stop()).isZero();
        }
        Files.move(directory.resolve("data"), directory.resolve("broken"));

        assertThat(run("restore", directory.resolve("copy").toString()).exitCode()).isZero();
        assertThat(run("verify").exitCode()).isZero();
        try (var restored = CollectorProcess.start(directory)) {
            assertThat(new Hits(restored.url()).stats().summary().pageviews()).isEqualTo(21);
        }
    }

    @Test
    void a_source_that_is_erased_while_it_is_counted_is_gone_from_every_file() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            hits.load("b1", "/secret-path");
            run("backup", directory.resolve("copy").toString());
            hits.load("b2", "/secret-path");

            var erased = run("privacy", "delete", "--source", "https://shop.example");
            assertThat(erased.output()).contains("2 events are erased");
            assertThat(hits.statsOnce(now -> now.summary().pageviews() == 0).summary().pageviews())
                    .isZero();
            collector.stop();
        }
        try (var files = Files.walk(directory.resolve("data/events"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void an_export_is_imported_by_another_collector_once() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            for (int i = 0; i < 10; i++) {
                hits.load("b" + i, "/" + i);
            }
            for (var format : new String[] {"ndjson", "csv", "parquet"}) {
                var file = directory.resolve("events." + format).toString();
                assertThat(run("export", "--format", format, file).output())
                        .contains("10 events are now in");
            }
            var chosen = directory.resolve("one.csv");
            assertThat(
                            run(
                                            "export",
                                            "--format",
                                            "csv",
                                            "--filter",
                                            "path == '/3'",
                                            chosen.toString())
                                    .exitCode())
                    .isZero();
            assertThat(chosen).content().hasLineCount(2).contains("/3");
            assertThat(run("import", directory.resolve("events.ndjson").toString()).exitCode())
                    .isEqualTo(3);
            collector.stop();
        }
        Files.move(directory.resolve("data"), directory.resolve("first"));

        assertThat(run("import", directory.resolve("events.ndjson").toString()).output())
                .contains("10 events were added, 0 were here already");
        assertThat(run("import", directory.resolve("events.parquet").toString()).output())
                .contains("0 events were added, 10 were here already");
        try (var second = CollectorProcess.start(directory)) {
            assertThat(new Hits(second.url()).stats().summary().pageviews()).isEqualTo(10);
        }
    }

    @Test
    void a_filter_that_is_none_is_a_wrong_usage() throws Exception {
        try (var _ = CollectorProcess.start(directory)) {
            var ended = run("export", "--format", "csv", "--filter", "brwser == 'x'", "out.csv");

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.output()).contains("did you mean 'browser'?", "character 1");
        }
    }

    private Ended run(String... command) throws IOException {
        var all = new String[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--config";
        all[command.length + 1] = directory.resolve("footfall.yaml").toString();
        return JarCommand.run(directory, all);
    }
}
