package dev.footfall.collector.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A web site at {@code localhost}, and at every name below it, whose pages carry the same markup
 * whatever their path. Those below {@code /missing} are not there.
 */
final class Site implements AutoCloseable {
    private final HttpServer server;
    private final Set<String> served;

    /** Whether the proxy finds no collector. */
    private final AtomicBoolean cutOff = new AtomicBoolean();

    private Site(HttpServer server, Set<String> served) {
        this.server = server;
        this.served = served;
    }

    /** Serves this inside the body of each page; every page links to {@code /next}. */
    static Site start(String markup) throws IOException {
        return start(markup, "");
    }

    /** The same under a Content-Security-Policy, where one is given. */
    static Site start(String markup, String policy) throws IOException {
        var html =
                """
                <!doctype html><html lang="en"><head><title>A shop</title><link rel="icon" href="data:,"></head>
                <body><a id="next" href="/next?utm_source=newsletter#terms">Next</a>%s</body></html>
                """
                        .formatted(markup)
                        .getBytes(StandardCharsets.UTF_8);
        var server = loopback();
        var served = ConcurrentHashMap.<String>newKeySet();
        server.createContext(
                "/",
                exchange -> {
                    served.add(exchange.getRequestURI().getPath());
                    if (!policy.isEmpty()) {
                        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
                    }
                    boolean missing = exchange.getRequestURI().getPath().startsWith("/missing");
                    answer(exchange, missing ? 404 : 200, "text/html; charset=utf-8", html);
                });
        server.start();
        return new Site(server, served);
    }

    /**
     * The same, which passes on to a collector what is asked for below {@code /s}, as the proxy of
     * a site would.
     */
    static Site behindItsProxy(String markup, URI collector) throws IOException {
        var site = start(markup);
        site.server.createContext("/s", new Proxy(collector, site.served, site.cutOff));
        return site;
    }

    static HttpServer loopback() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }

    static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        answer(exchange, 200, type, body);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** A page at {@code name.localhost}. */
    String url(String name, String path) {
        return "http://" + name + ".localhost:" + server.getAddress().getPort() + path;
    }

    /** Whether somebody asked for this path. */
    boolean served(String path) {
        return served.contains(path);
    }

    /** Lets the proxy find no collector, or find it again. */
    void cutOff(boolean cut) {
        cutOff.set(cut);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
