package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of exceptions over a real connection. */
class ExceptionIT {
    private static final int LARGEST = 64 * 1024;
    private static final String REPORT =
            "{\"u\":\"https://shop.example/cart\",\"ty\":\"TypeError\",\"m\":\"x\",\"s\":\"at a (b.js:1:2)\"}";

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

    @Test
    void reports_are_stored_one_by_one_and_as_an_array() throws Exception {
        var report = REPORT.replace("shop", "counted");
        assertThat(post(report).statusCode()).isEqualTo(204);
        assertThat(post(array(report, 25)).statusCode()).isEqualTo(204);

        var stats =
                client.statsOnce(found ->
                        found.timeseries().stream().mapToLong(point -> point.exceptions()).sum()
                                >= 26);

        assertThat(stats.timeseries().stream().mapToLong(point -> point.exceptions()).sum())
                .isGreaterThanOrEqualTo(26);
        assertThat(stats.summary().pageviews()).isZero();
    }

    @Test
    void a_body_of_64_kib_is_stored_whole_and_one_byte_more_is_refused() throws Exception {
        var frame = REPORT.replace("at a", "at ");
        var largest = REPORT.replace("at a", "at " + "a".repeat(LARGEST - frame.length()));

        assertThat(largest).hasSize(LARGEST);
        assertThat(post(largest).statusCode()).isEqualTo(204);
        var refused = post(largest + " ");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("too_large", "65536");
    }

    @Test
    void what_is_no_report_is_explained_and_no_part_of_it_is_stored() throws Exception {
        for (var body :
                new String[] {
                    "{", "[]", "{\"u\":\"u\"}", "[" + REPORT + ",{}]", array(REPORT, 26)
                }) {
            var refused = post(body);

            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.body()).contains("bad_body", "1 to 25", "u, ty and m");
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        }
        assertThat(post(REPORT, "Content-Type", "text/html").statusCode()).isEqualTo(400);
        assertThat(post(REPORT, "Content-Encoding", "gzip").statusCode()).isEqualTo(415);
    }

    @Test
    void a_page_of_any_origin_may_report() throws Exception {
        var preflight =
                client.send("OPTIONS", "/track/exception", "Origin", "https://shop.example");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(post(REPORT, "Content-Type", "text/plain;charset=UTF-8").statusCode())
                .isEqualTo(204);
    }

    @Test
    void every_report_counts_once_and_every_broken_body_too() throws Exception {
        double received = count("footfall_received_total{endpoint=\"exception\"}");
        double stored = count("footfall_events_total{outcome=\"accepted\",reason=\"stored\"}");
        double ignored = count("footfall_events_total{outcome=\"ignored\",reason=\"dnt\"}");
        double noHost = count("footfall_events_total{outcome=\"ignored\",reason=\"no_host\"}");
        double malformed =
                count("footfall_events_total{outcome=\"malformed\",reason=\"bad_body\"}");
        double dropped = count("footfall_reports_dropped_total");

        var local = REPORT.replace("https://shop.example/", "file:///");
        var late = REPORT.replace("\"m\":\"x\"", "\"m\":\"x\",\"x\":5");
        assertThat(post("[" + late + "," + local + "," + late + "]").statusCode()).isEqualTo(204);
        assertThat(post(array(late, 3), "DNT", "1").statusCode()).isEqualTo(204);
        assertThat(post("[" + REPORT + ",{}]").statusCode()).isEqualTo(400);

        assertThat(count("footfall_received_total{endpoint=\"exception\"}") - received)
                .isEqualTo(7);
        assertThat(count("footfall_events_total{outcome=\"accepted\",reason=\"stored\"}") - stored)
                .isEqualTo(2);
        assertThat(count("footfall_events_total{outcome=\"ignored\",reason=\"dnt\"}") - ignored)
                .isEqualTo(3);
        assertThat(count("footfall_events_total{outcome=\"ignored\",reason=\"no_host\"}") - noHost)
                .isEqualTo(1);
        assertThat(
                        count("footfall_events_total{outcome=\"malformed\",reason=\"bad_body\"}")
                                - malformed)
                .isEqualTo(1);
        assertThat(count("footfall_reports_dropped_total") - dropped).isEqualTo(10);
    }

    private static double count(String sample) throws Exception {
        var found =
                Pattern.compile("(?m)^" + Pattern.quote(sample) + " ([0-9.]+)$")
                        .matcher(client.send("GET", "/metrics").body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static String array(String report, int times) {
        return "[" + String.join(",", Collections.nCopies(times, report)) + "]";
    }

    private static HttpResponse<String> post(String body, String... headers) throws Exception {
        return client.postTo("/track/exception", body, headers);
    }
}
