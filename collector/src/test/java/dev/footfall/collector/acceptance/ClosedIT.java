package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deny by default. */
class ClosedIT {
    @TempDir Path directory;

    @Test
    void without_an_acl_nobody_may_ask_and_everybody_may_report() throws Exception {
        try (var collector = CollectorProcess.start(directory, "web.admin.acl: \"false\"")) {
            var client = new Hits(collector.url());

            for (var path : new String[] {"/api/v1/stats", "/metrics"}) {
                var refused = client.send("GET", path);
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                assertThat(refused.body()).contains("unauthenticated", "web.admin.acl");
            }
            assertThat(client.send("GET", "/api/v1/health").statusCode()).isEqualTo(200);
            assertThat(client.load("b", "/")).isEqualTo(204);
        }
    }

    @Test
    void script_and_prefix_move_where_the_configuration_says() throws Exception {
        try (var collector =
                CollectorProcess.start(
                        directory, "web.tracker.script: /f.js", "web.tracker.prefix: /f")) {
            var client = new Hits(collector.url());

            assertThat(client.send("GET", "/f.js").statusCode()).isEqualTo(200);
            assertThat(client.send("GET", "/f/ping").body()).isEqualTo("1");
            assertThat(client.send("GET", "/tracker.js").statusCode()).isEqualTo(404);
        }
    }
}
