package dev.footfall.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.model.json.Json;
import dev.footfall.model.report.Dashboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Answers over HTTP as a collector would, with what a test tells it to. */
final class ScriptedCollector implements AutoCloseable {
    private record Canned(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(1);
    private volatile Canned report = new Canned(404, "");

    private ScriptedCollector(HttpServer server) {
        this.server = server;
    }

    static ScriptedCollector start() {
        try {
            var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var collector = new ScriptedCollector(HttpServer.create(local, 0));
            collector.server.setExecutor(collector.threads);
            collector.server.createContext("/api/v1/health", collector::health);
            collector.server.createContext("/api/v1/stats", collector::stats);
            collector.server.start();
            return collector;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    CollectorAddress address() {
        return Samples.address("http://localhost:" + server.getAddress().getPort());
    }

    void answers(Dashboard dashboard) {
        try {
            report = new Canned(200, Json.mapper().writeValueAsString(dashboard));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void refuses(int status, String sentence) {
        report = new Canned(status, "{\"error\":\"%s\",\"code\":\"test\"}".formatted(sentence));
    }

    /** Lets questions wait until {@link #release}. */
    void hold() {
        gate.acquireUninterruptibly();
    }

    void release() {
        gate.release();
    }

    /** The queries of all reports asked for, oldest first. */
    List<String> asked() {
        return asked;
    }

    private void health(HttpExchange exchange) throws IOException {
        reply(exchange, new Canned(200, "{\"ok\":true}"));
    }

    private void stats(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getQuery());
        gate.acquireUninterruptibly();
        gate.release();
        reply(exchange, report);
    }

    private static void reply(HttpExchange exchange, Canned canned) throws IOException {
        try (exchange) {
            var body = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
