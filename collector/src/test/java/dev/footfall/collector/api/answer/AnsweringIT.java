package dev.footfall.collector.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Entrance;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.store.StorageException;
import dev.footfall.model.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers before a question that counts how often it is put. */
class AnsweringIT {
    private final Answers answers = new Answers(Json.mapper());
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String version = "1";
    private final Entrance entrance = new Entrance(_ -> {});
    private HttpServer server;

    @BeforeEach
    void start() {
        server = HttpServer.start(new Address("127.0.0.1", 0), entrance);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(DataVersion data, Question question) {
        entrance.leadTo(new Answering(Json.mapper(), answers, "life").get(data, question));
    }

    private Reply counted(Asked request) {
        return Reply.of(Map.of("asked", asked.incrementAndGet()));
    }

    @Test
    void a_known_version_spares_the_question() throws Exception {
        serve(_ -> Optional.of(version), this::counted);
        var tag = get("/").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(asked).hasValue(1);
        version = "2";
        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(asked).hasValue(2);
    }

    @Test
    void another_question_of_the_same_version_is_put() throws Exception {
        serve(_ -> Optional.of(version), this::counted);
        var tag = get("/?a=1").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/?a=2", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void without_a_version_the_answer_itself_decides() throws Exception {
        serve(DataVersion.UNKNOWN, _ -> Reply.of(Map.of("always", "same")));
        var tag = get("/").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void storage_that_cannot_be_read_is_told_for_a_moment() throws Exception {
        serve(
                DataVersion.UNKNOWN,
                _ -> {
                    throw new StorageException("broken");
                });

        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("\"storage\"").doesNotContain("broken");
    }

    @Test
    void parameters_are_checked_as_they_are_read() throws Exception {
        serve(
                DataVersion.UNKNOWN,
                request ->
                        Reply.of(
                                Map.of(
                                        "n",
                                        request.number("n", 1, 200).orElse(-1),
                                        "t",
                                        request.text("t").orElse("none"))));

        assertThat(get("/").body()).contains("-1", "none");
        assertThat(get("/?n=200&t=%2B%20a").body()).contains("200", "+ a");
        for (var query :
                List.of(
                        "n=",
                        "n=0",
                        "n=201",
                        "n=1.0",
                        "n=1&n=1",
                        "n=%31%00",
                        "t=a%00",
                        "n=99999999999999999999",
                        "n=" + "1".repeat(5_000))) {
            var refused = get("/?" + query);
            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(refused.body()).contains("\"bad_query\"");
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + server.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
