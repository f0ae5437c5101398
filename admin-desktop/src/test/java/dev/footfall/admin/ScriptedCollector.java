package dev.footfall.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.issuer.TestIssuer;
import dev.footfall.model.access.PersonalToken;
import dev.footfall.model.json.Json;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.site.Project;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Answers over HTTP as a collector would, with what a test tells it to. */
final class ScriptedCollector implements AutoCloseable {
    private static final int CUT_OFF_SECONDS = 1;

    private record Canned(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(1);
    private final Set<String> banned = ConcurrentHashMap.newKeySet();
    private volatile String permissions = "\"stats:read\"";
    private volatile Optional<String> refusal = Optional.empty();
    private volatile Canned report = new Canned(404, "");
    private volatile Canned tokens = new Canned(404, "");
    private volatile Canned projects = new Canned(404, "");
    private volatile String terms = "{\"mode\":\"open\"}";

    private ScriptedCollector(HttpServer server) {
        this.server = server;
    }

    static ScriptedCollector start() {
        try {
            var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var collector = new ScriptedCollector(HttpServer.create(local, 0));
            collector.server.setExecutor(collector.threads);
            collector.server.createContext("/api/v1/health", collector::health);
            collector.server.createContext("/api/v1/auth/config", collector::terms);
            collector.server.createContext("/api/v1/me", collector::me);
            collector.server.createContext("/api/v1/stats", collector::stats);
            collector.server.createContext("/api/v1/tokens", collector::tokens);
            collector.server.createContext("/api/v1/projects", collector::projects);
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
        report = of(dashboard);
    }

    private static Canned of(Object value) {
        try {
            return new Canned(200, Json.mapper().writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void refuses(int status, String sentence) {
        report = refusal(status, sentence);
    }

    private static Canned refusal(int status, String sentence) {
        return new Canned(status, "{\"error\":\"%s\",\"code\":\"test\"}".formatted(sentence));
    }

    /** Permits looking at access tokens and changing them, too, and has these. */
    void lists(PersonalToken... all) {
        permissions = "\"stats:read\",\"tokens:read\",\"tokens:write\"";
        tokens = of(List.of(all));
    }

    /** Has this project. */
    void has(Project project) {
        projects = of(List.of(project));
    }

    /** Permits what {@link #lists} does, and does not list them. */
    void refusesToList(int status, String sentence) {
        lists();
        tokens = refusal(status, sentence);
    }

    void refusesTheFilter(String sentence, int position) {
        report =
                new Canned(
                        400,
                        "{\"error\":\"%s\",\"code\":\"bad_filter\",\"position\":%d}"
                                .formatted(sentence, position));
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

    /** From now on one has to sign in there. */
    void signsInAt(URI issuer, String audience) {
        terms =
                """
                {"mode":"oidc","issuer":"%s","client_id":"%s","audience":"%s",
                 "scopes":["profile","email","offline_access"]}
                """
                        .formatted(issuer, TestIssuer.CLIENT_ID, audience);
    }

    /** From now on nobody can. */
    void isWalled() {
        terms = "{\"mode\":\"closed\"}";
    }

    /** Knows this person, and does not let them in. */
    void bans(String name) {
        banned.add(name);
    }

    /** Lets people in, and permits them nothing. */
    void permitsNothing() {
        permissions = "";
    }

    /** Takes no token from now on, and says why. */
    void refusesTokens(String code) {
        refusal = Optional.of(code);
    }

    private void terms(HttpExchange exchange) throws IOException {
        reply(exchange, new Canned(200, terms));
    }

    /** Refuses whoever it would refuse a report to; believes every token, unlike a real one. */
    private void me(HttpExchange exchange) throws IOException {
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (report.status() == 401) {
            reply(exchange, report);
        } else if (!terms.contains("oidc")) {
            reply(exchange, new Canned(204, ""));
        } else if (bearer == null) {
            reply(exchange, new Canned(401, "{\"error\":\"Sign in.\",\"code\":\"no_token\"}"));
        } else if (refusal.isPresent()) {
            var body = "{\"error\":\"Not this one.\",\"code\":\"%s\"}".formatted(refusal.get());
            reply(exchange, new Canned(401, body));
        } else {
            reply(exchange, user(bearer));
        }
    }

    private Canned user(String bearer) throws IOException {
        var claims =
                Json.mapper().readTree(Base64.getUrlDecoder().decode(bearer.split("\\.", 3)[1]));
        return banned.contains(claims.path("sub").textValue())
                ? new Canned(403, "{\"error\":\"The rule says no.\",\"code\":\"forbidden\"}")
                : new Canned(
                        200,
                        "{\"name\":\"%s\",\"email\":\"%s\",\"permissions\":[%s]}"
                                .formatted(
                                        claims.path("name").textValue(),
                                        claims.path("email").textValue(),
                                        permissions));
    }

    private void tokens(HttpExchange exchange) throws IOException {
        waitAtTheGate();
        reply(exchange, tokens);
    }

    private void projects(HttpExchange exchange) throws IOException {
        waitAtTheGate();
        reply(exchange, projects);
    }

    private void stats(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getQuery());
        waitAtTheGate();
        reply(exchange, report);
    }

    private void waitAtTheGate() throws IOException {
        try {
            gate.acquire();
            gate.release();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(closed.getMessage());
        }
    }

    private static void reply(HttpExchange exchange, Canned canned) throws IOException {
        try (exchange) {
            var body = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /**
     * Gone for whoever asks. Its port is closed before questions that it holds are cut off: a
     * client asks those once more, and would be cut off again where it is let in.
     */
    @Override
    public void close() {
        server.stop(CUT_OFF_SECONDS);
        threads.shutdownNow();
    }
}
