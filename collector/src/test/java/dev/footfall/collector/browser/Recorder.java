package dev.footfall.collector.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Stands where a collector would, hands out the built beacon and keeps what that one sends. */
final class Recorder implements AutoCloseable {
    private static final String SCRIPT = "/dev/footfall/tracker/tracker.js";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final List<JsonNode> hits = new CopyOnWriteArrayList<>();
    private final List<String> pings = new CopyOnWriteArrayList<>();
    private final List<String> contentTypes = new CopyOnWriteArrayList<>();
    private final CountDownLatch pingsMayAnswer;

    private Recorder(HttpServer server, CountDownLatch pingsMayAnswer) {
        this.server = server;
        this.pingsMayAnswer = pingsMayAnswer;
    }

    /** Answers every ping with yes. */
    static Recorder start() throws IOException {
        return start(new CountDownLatch(0));
    }

    /** Keeps every ping waiting until then. */
    static Recorder start(CountDownLatch pingsMayAnswer) throws IOException {
        var recorder = new Recorder(Site.loopback(), pingsMayAnswer);
        recorder.server.createContext("/tracker.js", recorder::script);
        recorder.server.createContext("/track/ping", recorder::ping);
        recorder.server.createContext("/track/hit", recorder::hit);
        recorder.server.start();
        return recorder;
    }

    /** Hands out another script at this path. */
    void handOut(String path, String script) {
        server.createContext(
                path,
                exchange -> {
                    allowAnyOrigin(exchange);
                    Site.answer(
                            exchange, "text/javascript", script.getBytes(StandardCharsets.UTF_8));
                });
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<JsonNode> hits() {
        return List.copyOf(hits);
    }

    /** Hits of one kind, in the order of their arrival. */
    List<JsonNode> hits(String kind) {
        return hits.stream().filter(hit -> hit.path("e").asText().equals(kind)).toList();
    }

    /** The query strings of all pings, as they were written. */
    List<String> pings() {
        return List.copyOf(pings);
    }

    List<String> contentTypes() {
        return List.copyOf(contentTypes);
    }

    @Override
    public void close() {
        pingsMayAnswer.countDown();
        server.stop(0);
    }

    private void script(HttpExchange exchange) throws IOException {
        allowAnyOrigin(exchange);
        try (var script = Recorder.class.getResourceAsStream(SCRIPT)) {
            var bytes = Objects.requireNonNull(script, SCRIPT).readAllBytes();
            Site.answer(exchange, "text/javascript", bytes);
        }
    }

    private void ping(HttpExchange exchange) throws IOException {
        pings.add(exchange.getRequestURI().getRawQuery());
        try {
            pingsMayAnswer.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        allowAnyOrigin(exchange);
        Site.answer(exchange, "text/plain", "1".getBytes(StandardCharsets.US_ASCII));
    }

    private void hit(HttpExchange exchange) throws IOException {
        contentTypes.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        hits.add(json.readTree(exchange.getRequestBody().readAllBytes()));
        allowAnyOrigin(exchange);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void allowAnyOrigin(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    }
}
