package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One address cannot crowd out the others, and is told when to come back. */
class RateLimitIT {
    private static final String FROM = "X-Forwarded-For";

    @TempDir Path directory;

    @Test
    void too_many_reports_of_one_address_are_refused_counted_and_readable_by_the_page()
            throws Exception {
        try (var collector = limited()) {
            var client = new Hits(collector.url());
            for (int i = 0; i < 3; i++) {
                assertThat(hit(client, i, "192.0.2.1").statusCode()).isEqualTo(204);
            }
            assertThat(client.send("OPTIONS", "/track/hit", FROM, "192.0.2.1").statusCode())
                    .isEqualTo(204);

            var refused = hit(client, 3, "192.0.2.1");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("\"code\":\"rate_limited\"");
            assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 61);
            assertThat(client.send("GET", "/track/ping", FROM, "192.0.2.1").statusCode())
                    .isEqualTo(429);
            assertThat(client.send("GET", "/tracker.js", FROM, "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertThat(hit(client, 4, "192.0.2.2").statusCode()).isEqualTo(204);
            assertThat(client.send("GET", "/metrics").body())
                    .contains(
                            "footfall_events_total{outcome=\"refused\",reason=\"rate_limited\"} 2.0",
                            "footfall_events_total{outcome=\"accepted\",reason=\"stored\"} 4.0");
        }
    }

    @Test
    void callers_who_may_not_ask_are_refused_only_so_often() throws Exception {
        try (var collector =
                CollectorProcess.start(
                        directory,
                        "web.admin.acl: \"false\"",
                        "ratelimit.enabled: true",
                        "ratelimit.unauthenticated.per_minute: 1",
                        "ratelimit.unauthenticated.burst: 2")) {
            var client = new Hits(collector.url());

            assertThat(client.send("GET", "/api/v1/stats").statusCode()).isEqualTo(401);
            assertThat(client.send("GET", "/metrics").statusCode()).isEqualTo(401);
            assertThat(client.send("GET", "/api/v1/stats").statusCode()).isEqualTo(429);
            assertThat(client.load("b", "/")).isEqualTo(204);
        }
    }

    private CollectorProcess limited() throws Exception {
        return CollectorProcess.start(
                directory,
                "web.trusted_proxies: [127.0.0.0/8]",
                "ratelimit.enabled: true",
                "ratelimit.tracking.per_minute: 1",
                "ratelimit.tracking.burst: 3");
    }

    private static HttpResponse<String> hit(Hits client, int id, String from) throws Exception {
        return client.post(
                "{\"b\":\"%d\",\"u\":\"https://shop.example/\"}".formatted(id), FROM, from);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
