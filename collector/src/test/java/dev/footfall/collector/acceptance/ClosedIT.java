package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
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
    void counters_on_a_listener_of_their_own_need_no_acl_and_nothing_else_is_there()
            throws Exception {
        int port = freePort();
        try (var collector =
                CollectorProcess.start(
                        directory,
                        "web.admin.acl: \"false\"",
                        "web.metrics.address: 127.0.0.1:" + port)) {
            assertThat(new Hits(collector.url()).load("b", "/")).isEqualTo(204);
            assertThat(new Hits(collector.url()).send("GET", "/metrics").statusCode())
                    .isEqualTo(401);
            var counters = new Hits(URI.create("http://127.0.0.1:" + port));

            assertThat(counters.send("GET", "/metrics").body())
                    .contains("footfall_received_total{endpoint=\"hit\"} 1.0");
            assertThat(counters.send("GET", "/api/v1/health/ready").statusCode()).isEqualTo(200);
            assertThat(counters.send("GET", "/api/v1/stats").statusCode()).isEqualTo(404);
            assertThat(counters.load("b", "/")).isEqualTo(404);
            assertThat(collector.stop()).isZero();
        }
    }

    @Test
    void a_taken_port_of_the_counters_is_named_by_its_key() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            CollectorProcess.start(
                                    directory,
                                    "web.metrics.address: 127.0.0.1:" + taken.getLocalPort()))
                    .hasMessageContaining("web.metrics.address");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
