package dev.footfall.collector.ops.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.ops.health.ReadyHandler.Check;
import dev.footfall.model.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReadyHandlerIT {
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicBoolean stuck = new AtomicBoolean();
    private final AtomicReference<List<String>> damage = new AtomicReference<>(List.of());

    @Test
    void it_is_ready_while_nothing_is_wrong_and_names_what_is() throws Exception {
        var handler =
                new ReadyHandler(
                        List.of(new Check("full", full::get), new Check("stuck", stuck::get)),
                        damage::get,
                        new Answers(Json.mapper()));
        try (var server = HttpServer.start(new Address("127.0.0.1", 0), handler);
                var client = HttpClient.newHttpClient()) {
            var ready = ask(client, server);
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).isEqualTo("{\"ok\":true}");
            assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");

            full.set(true);
            stuck.set(true);
            var unready = ask(client, server);
            assertThat(unready.statusCode()).isEqualTo(503);
            assertThat(unready.body()).isEqualTo("{\"ok\":false,\"reasons\":[\"full\",\"stuck\"]}");

            full.set(false);
            stuck.set(false);
            assertThat(ask(client, server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_is_set_aside_is_named_and_keeps_nobody_from_working() throws Exception {
        var handler = new ReadyHandler(List.of(), damage::get, new Answers(Json.mapper()));
        try (var server = HttpServer.start(new Address("127.0.0.1", 0), handler);
                var client = HttpClient.newHttpClient()) {
            damage.set(List.of("hot segment 1: 2 events are unreadable"));

            var ready = ask(client, server);
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body())
                    .isEqualTo(
                            "{\"ok\":true,\"damage\":[\"hot segment 1: 2 events are unreadable\"]}");
        }
    }

    private static HttpResponse<String> ask(HttpClient client, HttpServer server) throws Exception {
        var url = URI.create("http://" + server.address() + "/");
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }
}
