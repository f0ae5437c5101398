package dev.footfall.collector.track.pixel;

import static dev.footfall.collector.Events.NOON;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.Router;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.EventStore.Outcome;
import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.ingest.PixelIntake;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.model.json.Json;
import io.undertow.util.Methods;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pixel's door over raw connections, before a store that says what the test wants. */
class PixelHandlerIT {
    private static final Pixel PIXEL = new Pixel("px1", "opened", "{\"letter\":\"7\"}");

    private final Queue<Event> stored = new ConcurrentLinkedQueue<>();
    private final Metrics metrics = new Metrics();
    private volatile Outcome outcome = Outcome.STORED;
    private HttpServer server;

    @BeforeEach
    void start() {
        EventStore store =
                (event, receipt) -> {
                    stored.add(event);
                    receipt.settled(outcome);
                };
        var answers = new Answers(Json.mapper());
        var intake = new PixelIntake(true, Clock.fixed(NOON, ZoneOffset.UTC));
        var handler =
                new PixelHandler(
                        id -> id.equals("px1") ? Optional.of(PIXEL) : Optional.empty(),
                        intake,
                        store,
                        metrics,
                        answers);
        var route = new Route(Methods.GET, "/track/gif/{id}", handler);
        server = HttpServer.start(new Address("127.0.0.1", 0), new Router(List.of(route), answers));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"px1.gif", "px1"})
    void a_known_pixel_is_stored_and_answers_one_transparent_dot(String name) throws Exception {
        var answer = get("/track/gif/" + name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head())
                .contains(
                        "Content-Type: image/gif",
                        "Cache-Control: no-store, no-cache, must-revalidate, private",
                        "Content-Length: 43");
        var dot = ImageIO.read(new ByteArrayInputStream(answer.body().getBytes(ISO_8859_1)));
        assertThat(dot.getWidth()).isEqualTo(1);
        assertThat(dot.getHeight()).isEqualTo(1);
        assertThat(dot.getRGB(0, 0) >>> 24).isZero();
        assertThat(stored)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo(EventKind.PIXEL);
                    assertThat(event.source()).isEqualTo("pixel://px1");
                });
        assertThat(metrics.scrape()).contains(count("accepted", "stored"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "px2.gif",
                "px1.gif.gif",
                "px1.GIF",
                "PX1",
                ".gif",
                "..",
                "..%2Fpx1",
                "..%5cpx1",
                "x%2Fpx1.gif",
                "px1%00.gif",
                "px1%2egif%20",
                "%F0%9F%93%9A.gif",
                "%zz.gif",
                "';drop table pixel;--"
            })
    void any_other_name_is_not_found_and_nothing_is_stored(String name) throws Exception {
        var answer = get("/track/gif/" + name.replace(" ", "%20"));

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.head()).doesNotContain("image/gif");
        assertThat(stored).isEmpty();
    }

    @Test
    void an_unknown_pixel_is_told_without_a_word_and_counted() throws Exception {
        var answer = get("/track/gif/" + "a".repeat(10_000) + ".gif");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(metrics.scrape())
                .contains(
                        "footfall_received_total{endpoint=\"pixel\"} 1.0",
                        count("refused", "unknown_pixel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNT: 1", "Sec-GPC: 1"})
    void a_visitor_who_asks_not_to_be_counted_gets_the_dot_only(String wish) throws Exception {
        var answer = send("GET", "/track/gif/px1.gif", wish);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).contains("Content-Type: image/gif");
        assertThat(stored).isEmpty();
        assertThat(metrics.scrape())
                .contains(count("ignored", wish.startsWith("DNT") ? "dnt" : "gpc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OVERLOADED", "FAILED"})
    void what_could_not_be_stored_answers_503_and_no_dot(String what) throws Exception {
        outcome = Outcome.valueOf(what);

        var answer = get("/track/gif/px1.gif");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.head()).contains("Retry-After: 1").doesNotContain("image/gif");
        assertThat(metrics.scrape()).contains("outcome=\"refused\"");
    }

    @Test
    void a_head_is_answered_and_not_counted() throws Exception {
        assertThat(send("HEAD", "/track/gif/px1.gif", "X: y").status()).isEqualTo(200);
        assertThat(send("HEAD", "/track/gif/px2.gif", "X: y").status()).isEqualTo(404);

        assertThat(stored).isEmpty();
        assertThat(metrics.scrape()).doesNotContain("pixel");
    }

    private static String count(String outcome, String reason) {
        return "footfall_events_total{outcome=\"%s\",reason=\"%s\"} 1.0".formatted(outcome, reason);
    }

    private record Answer(int status, String head, String body) {}

    private Answer get(String path) throws IOException {
        return send("GET", path, "X: y");
    }

    /** By hand, because a client of the library would mend the path first. */
    private Answer send(String method, String path, String header) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().port())) {
            socket.getOutputStream()
                    .write(
                            "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n\r\n"
                                    .formatted(method, path, header)
                                    .getBytes(ISO_8859_1));
            var all = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            var head = all.substring(0, end);
            return new Answer(
                    Integer.parseInt(head.substring(9, 12)), head, all.substring(end + 4));
        }
    }
}
