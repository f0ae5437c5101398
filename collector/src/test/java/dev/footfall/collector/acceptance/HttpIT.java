package dev.footfall.collector.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public path over a real connection. */
class HttpIT {
    private static final String HIT = "{\"b\":\"b\",\"u\":\"https://shop.example/\"}";
    private static final int LARGEST_HIT = 16 * 1024;
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^(footfall_\\w+_total)\\{.*} ([0-9.]+)$");

    @TempDir static Path directory;

    private static CollectorProcess collector;
    private static Hits client;

    @BeforeAll
    static void start() throws IOException {
        collector = CollectorProcess.start(directory);
        client = new Hits(collector.url());
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | /tracker.js     | application/javascript; charset=utf-8 | public, max-age=3600
                    HEAD | /tracker.js     | application/javascript; charset=utf-8 | public, max-age=3600
                    GET  | /robots.txt     | text/plain; charset=utf-8             | public, max-age=86400
                    GET  | /track/ping?h=a | text/plain; charset=utf-8             | no-cache, private
                    GET  | /api/v1/health  | application/json                      | no-store
                    GET  | /api/v1/stats   | application/json                      | private, no-cache
                    """)
    void a_known_path_answers_with_its_type_and_caching(
            String method, String path, String type, String caching) throws Exception {
        var answer = client.send(method, path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo(caching);
    }

    @Test
    void the_beacon_comes_packed_once_and_under_a_name_that_never_changes() throws Exception {
        var plain = client.send("GET", "/tracker.js");
        var packed = client.send("GET", "/tracker.js", "Accept-Encoding", "gzip, br;q=0");
        var refused = client.send("GET", "/tracker.js", "Accept-Encoding", "gzip;q=0");
        var identity = new JsonMapper().readTree(client.send("GET", "/tracker.json").body());
        var immutable = client.send("GET", identity.get("script").asText());
        var digest =
                MessageDigest.getInstance("SHA-384")
                        .digest(plain.body().getBytes(StandardCharsets.UTF_8));

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(
                        header(
                                client.send(
                                        "GET",
                                        "/tracker.js",
                                        "Accept-Encoding",
                                        "gzip, deflate, br"),
                                "Content-Encoding"))
                .isEqualTo("br");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(refused.body()).isEqualTo(plain.body());
        assertThat(immutable.body()).isEqualTo(plain.body());
        assertThat(header(immutable, "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(identity.get("integrity").asText())
                .isEqualTo("sha384-" + Base64.getEncoder().encodeToString(digest));
        var again = client.send("GET", "/tracker.js", "If-None-Match", header(plain, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
    }

    @Test
    void the_beacon_and_the_door_for_robots_are_what_they_say() throws Exception {
        assertThat(client.send("GET", "/tracker.js").body()).contains("/track", "sendBeacon");
        assertThat(client.send("GET", "/robots.txt").body()).contains("Disallow: /");
        assertThat(client.send("GET", "/api/v1/health").body()).isEqualTo("{\"ok\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /              | 404 | not_found          |
                    GET    | /track/hit/x   | 404 | not_found          |
                    GET    | /api/v1/nope   | 404 | not_found          |
                    GET    | /track/hit     | 405 | method_not_allowed | OPTIONS, POST
                    DELETE | /tracker.js    | 405 | method_not_allowed | GET, HEAD, OPTIONS
                    POST   | /api/v1/stats  | 405 | method_not_allowed | GET, HEAD
                    """)
    void anything_else_is_refused_in_json(
            String method, String path, int status, String code, String allow) throws Exception {
        var answer = client.send(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"error\":\"");
        assertThat(answer.headers().firstValue("Allow").orElse(null)).isEqualTo(allow);
    }

    @Test
    void the_first_ping_of_a_day_says_one_and_every_later_one_zero() throws Exception {
        var midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);

        assertThat(client.send("GET", "/track/ping").body()).isEqualTo("1");
        assertThat(ping(midnight.minusSeconds(1))).isEqualTo("1");
        assertThat(ping(midnight.plus(1, ChronoUnit.DAYS))).isEqualTo("0");
        assertThat(client.send("GET", "/track/ping", "If-Modified-Since", "yesterday").body())
                .isEqualTo("1");
        var seen = header(client.send("GET", "/track/ping"), "Last-Modified");
        assertThat(seen).endsWith("00:00:00 GMT");
    }

    private static String ping(Instant since) throws Exception {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(since.atOffset(ZoneOffset.UTC));
        return client.send("GET", "/track/ping", "If-Modified-Since", date).body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json             | 204
                    application/JSON;charset=x   | 204
                    application/vnd.footfall+json | 204
                    text/plain;charset=UTF-8     | 204
                    text/html                    | 400
                    multipart/form-data          | 400
                    """)
    void a_hit_may_come_as_json_or_plain_text(String type, int status) throws Exception {
        assertThat(client.post(HIT, "Content-Type", type).statusCode()).isEqualTo(status);
    }

    @Test
    void a_page_of_any_origin_may_report_and_read_its_refusal() throws Exception {
        var preflight =
                client.send(
                        "OPTIONS",
                        "/track/hit",
                        "Origin",
                        "https://shop.example",
                        "Access-Control-Request-Method",
                        "POST");
        var refusal = client.post("{", "Origin", "https://shop.example");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.body()).contains("bad_body");
        for (var answer : new HttpResponse<?>[] {preflight, refusal, client.post(HIT)}) {
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.headers().map())
                    .doesNotContainKey("access-control-allow-credentials");
        }
    }

    @Test
    void a_hit_of_16_kib_is_taken_and_one_byte_more_is_not() throws Exception {
        var frame = "{\"b\":\"b\",\"u\":\"https://shop.example/\",\"x\":\"\"}";
        var filling = "y".repeat(LARGEST_HIT - frame.length());
        var largest = frame.replace("\"x\":\"", "\"x\":\"" + filling);

        assertThat(client.post(largest).statusCode()).isEqualTo(204);
        var refused = client.post(largest + " ");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("too_large");
    }

    @Test
    void a_body_that_grows_in_chunks_ends_at_the_limit() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), collector.url().getPort())) {
            var out = socket.getOutputStream();
            out.write(
                    "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(UTF_8));
            var chunk = "1000\r\n" + "z".repeat(0x1000) + "\r\n";
            for (int i = 0; i < 5; i++) {
                out.write(chunk.getBytes(UTF_8));
            }
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("too_large");
        }
    }

    @Test
    void a_compressed_body_is_refused_unread() throws Exception {
        assertThat(client.post(HIT, "Content-Encoding", "gzip").statusCode()).isEqualTo(415);
    }

    @Test
    void a_bad_range_is_explained() throws Exception {
        var refused = client.send("GET", "/api/v1/stats?from=yesterday");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("bad_query", "milliseconds");
    }

    @Test
    void what_came_in_is_the_sum_of_what_became_of_it() throws Exception {
        client.post(HIT);
        client.post(HIT, "DNT", "1");
        client.post(HIT, "Sec-GPC", "1");
        client.post(HIT);
        client.post("{\"b\":\"b\",\"u\":\"file:///x\"}");
        client.post("{");
        client.post("x".repeat(LARGEST_HIT + 1));

        var metrics = client.send("GET", "/metrics").body();

        assertThat(metrics)
                .contains(
                        "outcome=\"accepted\",reason=\"stored\"",
                        "outcome=\"ignored\",reason=\"dnt\"",
                        "outcome=\"ignored\",reason=\"gpc\"",
                        "outcome=\"ignored\",reason=\"no_host\"",
                        "outcome=\"ignored\",reason=\"duplicate\"",
                        "outcome=\"malformed\",reason=\"bad_body\"",
                        "outcome=\"refused\",reason=\"too_large\"");
        assertThat(sum(metrics, "footfall_received_total"))
                .isPositive()
                .isEqualTo(sum(metrics, "footfall_events_total"));
    }

    @Test
    void a_visitor_who_asks_not_to_be_counted_leaves_no_trace() throws Exception {
        var unwanted = "{\"b\":\"b\",\"u\":\"https://unwanted.example/\"}";
        assertThat(client.post(unwanted, "DNT", "1").statusCode()).isEqualTo(204);
        assertThat(client.post(HIT.replace("shop", "wanted")).statusCode()).isEqualTo(204);

        var sources =
                client.statsOnce(stats ->
                                stats.breakdowns().sources().stream()
                                        .anyMatch(row -> row.key().contains("wanted")))
                        .breakdowns()
                        .sources();

        assertThat(sources)
                .extracting(row -> row.key())
                .contains("https://wanted.example")
                .doesNotContain("https://unwanted.example");
    }

    private static double sum(String metrics, String name) {
        return SAMPLE.matcher(metrics)
                .results()
                .filter(sample -> sample.group(1).equals(name))
                .mapToDouble(sample -> Double.parseDouble(sample.group(2)))
                .sum();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
