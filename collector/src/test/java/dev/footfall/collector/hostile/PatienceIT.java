package dev.footfall.collector.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.process.CollectorProcess;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Clients who take their time, or do nothing, and those who have to share the server with them. */
class PatienceIT {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int IDLE = 5_000;

    @TempDir static Path directory;

    private static CollectorProcess collector;
    private static Hits client;

    @BeforeAll
    static void start() throws Exception {
        collector = CollectorProcess.start(directory);
        client = new Hits(collector.url());
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @Test
    void a_body_that_trickles_is_answered_and_cut_off() throws Exception {
        try (var slow = new RawClient(collector.url())) {
            slow.send(
                    "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 200\r\n\r\n");

            assertThat(slow.trickle(" ".repeat(150), PAUSE)).isLessThan(150);
        }
        assertThat(client.send("GET", "/metrics").body())
                .contains("outcome=\"malformed\",reason=\"too_slow\"}");
    }

    @Test
    void a_body_that_stops_half_way_is_told_why() throws Exception {
        try (var stuck = new RawClient(collector.url())) {
            stuck.send(
                    "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 200\r\n\r\n{");

            var answer = stuck.answer().orElseThrow();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("\"code\":\"too_slow\"");
            assertThat(stuck.answer()).as("the connection ends").isEmpty();
        }
    }

    @Test
    void a_body_that_nobody_reads_is_cut_off_as_well() throws Exception {
        for (var head :
                new String[] {
                    "GET /api/v1/stats HTTP/1.1\r\nHost: x\r\nContent-Length: 200\r\n\r\n",
                    "POST /nothing HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nc8\r\n"
                }) {
            try (var slow = new RawClient(collector.url())) {
                slow.send(head);
                assertThat(slow.answer()).as(head).isPresent();
                int sent = slow.trickle(" ".repeat(150), PAUSE);
                assertThat(sent).as(head).isLessThan(150);
            }
        }
    }

    @Test
    void a_head_that_trickles_is_cut_off() throws Exception {
        try (var slow = new RawClient(collector.url())) {
            var head = "GET /track/ping HTTP/1.1\r\nHost: x\r\nX-Filler: " + "y".repeat(150);

            assertThat(slow.trickle(head, PAUSE)).isLessThan(head.length());
        }
    }

    @Test
    void idle_connections_stop_nobody_from_being_served(TestReporter report) throws Exception {
        int connections = Math.min(IDLE, openFilesAllowed() - 500);
        report.publishEntry("idle connections", Integer.toString(connections));
        var idle = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < connections; i++) {
                idle.add(new RawClient(collector.url()));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(client.load("beside-" + i, "/")).isEqualTo(204);
            }
            for (var one : idle.subList(0, 50)) {
                one.send("GET /track/ping HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(one.answer().orElseThrow().body()).isEqualTo("1");
            }
        } finally {
            for (var one : idle) {
                one.close();
            }
        }
    }

    /** This process holds one end of each connection and the collector the other. */
    private static int openFilesAllowed() {
        var system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        return (int) Math.min(system.getMaxFileDescriptorCount(), Integer.MAX_VALUE);
    }
}
