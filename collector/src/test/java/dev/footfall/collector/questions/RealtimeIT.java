package dev.footfall.collector.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.server.RunningCollector;
import dev.footfall.model.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Listeners of a collector that runs. */
@Timeout(60)
class RealtimeIT {
    private static final String THREAD = "realtime";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir Path directory;

    private RunningCollector collector;
    private Asking asking;

    @BeforeEach
    void start() throws IOException {
        collector = RunningCollector.start(directory, Clock.systemUTC());
        asking = new Asking(collector.url());
    }

    @Test
    void a_listener_hears_what_happens_and_that_the_collector_ends() throws Exception {
        var response = asking.listen();
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        try (var stream = lines(response)) {
            assertThat(next(stream).get("minutes")).hasSize(30);
            asking.report(
                    "hit",
                    """
                    {"b":"b1","u":"https://shop.example/live","e":"load"}\
                    """);
            JsonNode heard;
            do {
                heard = next(stream);
            } while (heard.get("pages").isEmpty());
            assertThat(heard.at("/pages/0/key").asText()).isEqualTo("/live");

            collector.close();
            asking.close();
            assertThat(threadEnds()).isTrue();
        }
    }

    @Test
    void the_thread_ends_with_the_last_listener() throws Exception {
        try (var stream = lines(asking.listen())) {
            next(stream);
            assertThat(isThere()).isTrue();
        }

        assertThat(threadEnds()).isTrue();
        collector.close();
        asking.close();
    }

    @Test
    void there_is_room_for_fifty_and_for_another_when_one_has_left() throws Exception {
        var open = new ArrayList<HttpResponse<InputStream>>();
        for (int i = 0; i < 50; i++) {
            var listener = asking.listen();
            assertThat(listener.statusCode()).isEqualTo(200);
            open.add(listener);
            next(lines(listener));
        }

        var refused = asking.get("/realtime", "Accept", "text/event-stream");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("too_many_listeners");
        assertThat(refused.whole().headers().firstValue("Retry-After")).isPresent();

        open.removeFirst().body().close();
        assertThat(listensWithin(LIMIT)).isTrue();
        for (var listener : open) {
            listener.body().close();
        }
        collector.close();
        asking.close();
    }

    private boolean listensWithin(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            var listener = asking.listen();
            listener.body().close();
            if (listener.statusCode() == 200) {
                return true;
            }
        }
        return false;
    }

    private static BufferedReader lines(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode next(BufferedReader stream) throws IOException {
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:")) {
                return Json.mapper().readTree(line.substring("data:".length()));
            }
        }
        throw new IOException("the stream has ended");
    }

    private static boolean threadEnds() {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (isThere() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return !isThere();
    }

    private static boolean isThere() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(THREAD));
    }
}
