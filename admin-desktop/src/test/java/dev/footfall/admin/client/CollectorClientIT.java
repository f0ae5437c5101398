package dev.footfall.admin.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.footfall.admin.Samples;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.NotACollector;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.client.answer.ApiFailure.Oddity;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.client.answer.ApiFailure.Unreachable;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.json.Json;
import dev.footfall.model.report.Dashboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorClientIT {
    private record Canned(int status, String body) {}

    private final Map<String, Canned> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final JsonOverHttp http = JsonOverHttp.open(Json.mapper(), Duration.ofSeconds(10));
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return HttpServer.create(local, 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    var path = exchange.getRequestURI().getPath();
                    var canned = answers.getOrDefault(path, new Canned(404, "<h1>Lost</h1>"));
                    exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
                    var body = canned.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(canned.status(), body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private CollectorAddress address() {
        return Samples.address("http://localhost:" + server.getAddress().getPort());
    }

    private Answer<Dashboard> dashboard() {
        return dashboard(Filter.EVERYTHING);
    }

    private Answer<Dashboard> dashboard(Filter filter) {
        return new CollectorClient(http, address(), Credentials.ANONYMOUS)
                .dashboard(RangePreset.WEEK.until(Samples.NOW), filter);
    }

    private static <T> Answer<T> failed(ApiFailure failure) {
        return new Answer.Failed<>(failure);
    }

    @Test
    void a_report_is_asked_for_by_its_span_and_steps() throws Exception {
        var body = Json.mapper().writeValueAsString(Samples.busy());
        answers.put("/api/v1/stats", new Canned(200, body));

        assertThat(dashboard()).isEqualTo(new Answer.Given<>(Samples.busy()));
        assertThat(asked)
                .containsExactly("/api/v1/stats?from=1794918600000&to=1795523400000&interval=hour");
    }

    @Test
    void a_filter_is_asked_with_every_character_of_it() throws Exception {
        dashboard(Filter.parse("path == \"/a+b?c&d=é\\n\"", FieldSet.DASHBOARD));

        assertThat(asked.getFirst())
                .endsWith(
                        "&interval=hour&q=path%20%3D%3D%20%22%2Fa%2Bb%3Fc%26d%3D%C3%A9%5C%5Cn%22");
    }

    @Test
    void a_filter_that_the_collector_cannot_use_comes_back_with_the_place() {
        answers.put(
                "/api/v1/stats",
                new Canned(400, "{\"error\":\"No.\",\"code\":\"bad_filter\",\"position\":7}"));

        assertThat(dashboard()).isEqualTo(failed(new ApiFailure.BadFilter("No.", 7)));
    }

    @Test
    void a_refusal_carries_the_collectors_own_words() {
        answers.put(
                "/api/v1/stats",
                new Canned(401, "{\"error\":\"Nobody is let in.\",\"code\":\"closed\"}"));

        assertThat(dashboard()).isEqualTo(failed(new Refused(401, "Nobody is let in.", "closed")));
    }

    @Test
    void a_refusal_without_words_keeps_its_status() {
        answers.put("/api/v1/stats", new Canned(502, "Bad gateway"));

        assertThat(dashboard()).isEqualTo(failed(new Refused(502, "", "")));
    }

    @Test
    void a_page_that_is_not_found_is_no_collector() {
        assertThat(dashboard()).isEqualTo(failed(new NotACollector(Oddity.NOT_FOUND, "")));
    }

    @Test
    void a_redirect_is_not_followed_but_named() {
        answers.put("/api/v1/stats", new Canned(302, ""));

        assertThat(dashboard())
                .isEqualTo(
                        failed(new NotACollector(Oddity.REDIRECT, "https://elsewhere.example/")));
        assertThat(asked).hasSize(1);
    }

    @Test
    void another_programs_json_is_no_collector() {
        answers.put("/api/v1/stats", new Canned(200, "{\"hello\":\"world\"}"));

        assertThat(dashboard()).isEqualTo(failed(new NotACollector(Oddity.UNREADABLE, "")));
    }

    @Test
    void a_web_page_is_no_collector() {
        answers.put("/api/v1/stats", new Canned(200, "<html>"));

        assertThat(dashboard()).isEqualTo(failed(new NotACollector(Oddity.UNREADABLE, "")));
    }

    @Test
    void an_answer_beyond_the_limit_is_broken_off() {
        var endless = " ".repeat((int) JsonOverHttp.MOST_BYTES + 1);
        answers.put("/api/v1/stats", new Canned(200, endless));

        assertThat(obstacle(dashboard())).isEqualTo(Obstacle.BROKEN_OFF);
    }

    @Test
    void a_closed_port_refuses_the_connection() {
        server.stop(0);

        assertThat(obstacle(dashboard())).isEqualTo(Obstacle.CONNECTION_REFUSED);
    }

    @Test
    void a_name_that_cannot_exist_is_an_unknown_host() {
        var client =
                new CollectorClient(
                        http, Samples.address("http://collector.invalid"), Credentials.ANONYMOUS);

        assertThat(
                        obstacle(
                                client.dashboard(
                                        RangePreset.WEEK.until(Samples.NOW), Filter.EVERYTHING)))
                .isEqualTo(Obstacle.UNKNOWN_HOST);
    }

    @Test
    void plain_http_where_https_was_asked_for_is_not_secure() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = Thread.ofPlatform().start(() -> refuseInPlainText(plain));
            var client =
                    new CollectorClient(
                            http,
                            Samples.address("https://localhost:" + plain.getLocalPort()),
                            Credentials.ANONYMOUS);

            assertThat(
                            obstacle(
                                    client.dashboard(
                                            RangePreset.WEEK.until(Samples.NOW),
                                            Filter.EVERYTHING)))
                    .isEqualTo(Obstacle.NOT_SECURE);
            answering.join();
        }
    }

    private static void refuseInPlainText(ServerSocket plain) {
        try (var connection = plain.accept()) {
            connection.getInputStream().read();
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_server_that_never_answers_times_out() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var hasty = JsonOverHttp.open(Json.mapper(), Duration.ofMillis(300))) {
            var client =
                    new CollectorClient(
                            hasty,
                            Samples.address("http://localhost:" + silent.getLocalPort()),
                            Credentials.ANONYMOUS);

            assertThat(
                            obstacle(
                                    client.dashboard(
                                            RangePreset.WEEK.until(Samples.NOW),
                                            Filter.EVERYTHING)))
                    .isEqualTo(Obstacle.TIMED_OUT);
        }
    }

    @Test
    void a_probe_that_finds_health_is_content() {
        answers.put("/api/v1/health", new Canned(200, "{\"ok\":true}"));

        assertThat(probe()).isInstanceOf(Answer.Given.class);
    }

    @Test
    void a_probe_that_finds_another_program_asks_no_further() {
        assertThat(probe()).isEqualTo(failed(new NotACollector(Oddity.NOT_FOUND, "")));
        assertThat(asked).containsExactly("/api/v1/health");
    }

    private Answer<?> probe() {
        return new HttpProbe(http).probe(address());
    }

    private static Obstacle obstacle(Answer<?> answer) {
        return switch (answer) {
            case Answer.Failed(Unreachable(var obstacle, _)) -> obstacle;
            case Answer.Failed(var other) -> throw new AssertionError(other);
            case Answer.Given(var value) -> throw new AssertionError(value);
        };
    }
}
