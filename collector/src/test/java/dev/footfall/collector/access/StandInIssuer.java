package dev.footfall.collector.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An issuer whose private keys a test holds, so that it can sign what no real issuer would. It
 * serves a discovery document and a key set, and counts who asks.
 */
public final class StandInIssuer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile List<JWK> keys;

    private StandInIssuer(HttpServer server, List<JWK> keys) {
        this.server = server;
        this.keys = keys;
    }

    public static StandInIssuer start(List<JWK> keys) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new StandInIssuer(server, keys);
        server.createContext("/", issuer::answer);
        server.start();
        return issuer;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many requests it has had. */
    public int requests() {
        return requests.get();
    }

    /** Publishes others from now on. */
    public void publish(List<JWK> others) {
        keys = others;
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        boolean isDocument = exchange.getRequestURI().getPath().startsWith("/.well-known");
        var body =
                isDocument
                        ? "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(url())
                        : new JWKSet(keys).toString(true);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
