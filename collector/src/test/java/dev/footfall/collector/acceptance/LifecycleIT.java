package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.process.JarCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collector as an operator meets it: the bare jar, its output and its exit codes. */
class LifecycleIT {
    @TempDir Path directory;

    @Test
    void a_stop_is_clean_and_a_restart_keeps_everything() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            assertThat(hits.load("b1", "/")).isEqualTo(204);
            assertThat(hits.load("b2", "/a")).isEqualTo(204);
            assertThat(collector.stop()).isZero();
            assertThat(collector.output()).doesNotContain("ERROR", "Exception");
        }
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            assertThat(hits.stats().summary().pageviews()).isEqualTo(2);
            assertThat(hits.load("b3", "/")).isEqualTo(204);
            assertThat(
                            hits.statsOnce(stats -> stats.summary().pageviews() == 3)
                                    .summary()
                                    .pageviews())
                    .isEqualTo(3);
            assertThat(collector.stop()).isZero();
            assertThat(collector.output()).doesNotContain("Recovering", "ERROR", "Exception");
        }
    }

    @Test
    void the_console_carries_the_address_and_the_jdks_own_notice_only() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            new Hits(collector.url()).load("b1", "/");
            collector.stop();

            assertThat(collector.output().lines())
                    .filteredOn(line -> !line.contains("sun.misc.Unsafe"))
                    .filteredOn(line -> !line.contains("Please consider reporting this"))
                    .containsExactly("footfall: listening on " + collector.url());
        }
    }

    @Test
    void a_log_for_programs_is_an_object_of_json_a_line() throws Exception {
        try (var collector =
                CollectorProcess.start(
                        directory,
                        "log.format: json",
                        "telemetry.otlp_endpoint: http://127.0.0.1:1")) {
            collector.stop();

            var lines = collector.output().lines().filter(line -> line.startsWith("{")).toList();
            assertThat(lines).hasSize(1);
            var line = new ObjectMapper().readTree(lines.getFirst());
            assertThat(line.get("timestamp").asLong()).isPositive();
            assertThat(line.get("level").asText()).isEqualTo("WARN");
            assertThat(line.get("arguments").get(0).asText()).isEqualTo("telemetry");
            assertThat(line.get("formattedMessage").asText())
                    .isEqualTo("telemetry is set, and has no effect in this version");
        }
    }

    @Test
    void a_second_collector_on_a_directory_says_who_holds_it() throws Exception {
        try (var first = CollectorProcess.start(directory)) {
            var second = run("serve", "--config", directory.resolve("footfall.yaml").toString());

            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.output()).contains("is held by process ", "storage.directory");
            assertThat(new Hits(first.url()).load("b1", "/")).isEqualTo(204);
        }
    }

    @Test
    void a_configuration_with_problems_is_refused_with_all_of_them() throws Exception {
        var file = directory.resolve("broken.yaml");
        Files.writeString(file, "web:\n  adress: 1\nstorage:\n  retention: soon\n");

        var refused = run("serve", "--config", file.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output())
                .contains("broken.yaml:2: web.adress", "broken.yaml:4: storage.retention");
    }

    @Test
    void an_expression_that_makes_no_sense_is_refused_before_anybody_is_let_in() throws Exception {
        var file = directory.resolve("senseless.yaml");
        Files.writeString(file, "web:\n  admin:\n    acl: '\"admins\" in'\n");

        var refused = run("serve", "--config", file.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("web.admin.acl");
    }

    @Test
    void a_certificate_that_cannot_be_used_is_named() throws Exception {
        var file = directory.resolve("tls.yaml");
        Files.writeString(file, "web:\n  tls: {certificate: no.crt, key: no.key}\n");

        var refused = run("serve", "--config", file.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("footfall: no.crt does not exist. Correct web.tls");
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (var first = CollectorProcess.start(directory)) {
            var file = directory.resolve("second.yaml");
            Files.writeString(
                    file,
                    "web:\n  address: 127.0.0.1:%d\nstorage:\n  directory: %s\n"
                            .formatted(first.url().getPort(), directory.resolve("other")));

            var refused = run("serve", "--config", file.toString());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output())
                    .contains("Cannot listen on 127.0.0.1:" + first.url().getPort(), "web.address");
        }
    }

    @Test
    void a_directory_that_is_held_is_named_rather_than_its_port() throws Exception {
        try (var first = CollectorProcess.start(directory)) {
            var file = directory.resolve("same.yaml");
            Files.writeString(
                    file,
                    "web:\n  address: 127.0.0.1:%d\nstorage:\n  directory: %s\n"
                            .formatted(first.url().getPort(), directory.resolve("data")));

            var refused = run("serve", "--config", file.toString());

            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.output()).contains("is held by process ");
        }
    }

    @Test
    void wrong_usage_shows_the_usage() throws Exception {
        assertThat(run().exitCode()).isEqualTo(2);
        assertThat(run("serve").output()).contains("--config");
        assertThat(run("--help").output()).contains("serve", "demo", "generate", "Exit codes");
        assertThat(run("--version").output()).contains("footfall ");
    }

    /** However it ends, it shows no trace: that would hide what it has to say. */
    private JarCommand.Ended run(String... arguments) throws IOException {
        var ended = JarCommand.run(directory, arguments);
        assertThat(ended.output()).doesNotContain("Exception in thread");
        return ended;
    }
}
