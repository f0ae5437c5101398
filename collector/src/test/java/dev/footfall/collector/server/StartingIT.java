package dev.footfall.collector.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.config.CollectorConfig.Tracker;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.model.json.Json;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered as long as storage is not open. */
class StartingIT {
    private final Metrics metrics = new Metrics();
    private HttpServer server;
    private Hits client;

    @BeforeEach
    void start() {
        var starting = new Starting(new Answers(Json.mapper()), metrics);
        server =
                HttpServer.start(
                        new Address("127.0.0.1", 0),
                        starting.handler(new Tracker("/tracker.js", "/track")));
        client = new Hits(URI.create("http://" + server.address()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_lives_and_is_not_ready_because_it_recovers() throws Exception {
        assertThat(client.send("GET", "/api/v1/health").statusCode()).isEqualTo(200);
        assertThat(client.send("GET", "/api/v1/health/live").body()).isEqualTo("{\"ok\":true}");
        var ready = client.send("GET", "/api/v1/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"ok\":false,\"reasons\":[\"recovering\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    GET,  /
                    GET,  /api/v1/stats
                    GET,  /metrics
                    GET,  /tracker.js
                    GET,  /track/ping
                    GET,  /track/gif/a.gif
                    POST, /track/hit
                    POST, /track/exception
                    """)
    void everything_else_is_told_to_come_back(String method, String path) throws Exception {
        var answer = client.send(method, path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"starting\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void a_page_can_read_the_refusal_and_each_refused_report_is_counted() throws Exception {
        var refused = client.post("{\"b\":\"b\",\"u\":\"https://shop.example/\"}");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(client.send("OPTIONS", "/track/hit").statusCode()).isEqualTo(204);
        assertThat(metrics.scrape())
                .contains("footfall_received_total{endpoint=\"hit\"} 1.0")
                .contains("footfall_events_total{outcome=\"refused\",reason=\"starting\"} 1.0");
    }
}
