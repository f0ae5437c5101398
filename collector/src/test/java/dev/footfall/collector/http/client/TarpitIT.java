package dev.footfall.collector.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.model.json.Json;
import io.undertow.server.HttpServerExchange;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that refuses everybody, and keeps two of them back at a time. */
class TarpitIT {
    /** No machine is as slow between two lines of a test. */
    private static final Duration TIME = Duration.ofSeconds(4);

    private static final int WAIT = 7;

    private final Semaphore refused = new Semaphore(0);
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() {
        var throttle =
                new Throttle(
                        _ -> WAIT,
                        new Proxies(false, List.of()),
                        new Answers(Json.mapper()),
                        new Tarpit(TIME, 2));
        server =
                HttpServer.start(
                        new Address("127.0.0.1", 0), exchange -> refuse(throttle, exchange));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void refuse(Throttle throttle, HttpServerExchange exchange) {
        assertThat(throttle.admits(exchange)).isFalse();
        refused.release();
    }

    /** Returns once the throttle has refused it, which is not when it is answered. */
    private CompletableFuture<HttpResponse<String>> ask() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/")).build();
        var answer = client.sendAsync(request, BodyHandlers.ofString());
        refused.acquire();
        return answer;
    }

    private static void isRefusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"rate_limited\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains(String.valueOf(WAIT));
    }

    @Test
    void a_refusal_is_kept_back_where_there_is_a_place_which_it_leaves_in_the_end()
            throws Exception {
        var first = ask();
        var second = ask();

        isRefusal(ask().get());
        assertThat(first).as("asked before, answered later").isNotDone();
        assertThat(second).isNotDone();
        isRefusal(first.get());
        isRefusal(second.get());

        var third = ask();
        var fourth = ask();
        isRefusal(ask().get());
        assertThat(third).isNotDone();
        isRefusal(third.get());
        isRefusal(fourth.get());
    }

    @Test
    void who_leaves_before_the_answer_takes_nobodys_place_for_good() throws Exception {
        try (var leaving = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + "/")).build();
            var gone = leaving.sendAsync(request, BodyHandlers.ofString());
            refused.acquire();
            leaving.shutdownNow();
            assertThat(gone).failsWithin(Duration.ofMinutes(1));
        }
        isRefusal(ask().get());

        var next = ask();
        var another = ask();
        isRefusal(ask().get());
        assertThat(next).isNotDone();
        isRefusal(another.get());
    }
}
