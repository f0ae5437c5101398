package dev.footfall.collector.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A web site at {@code localhost} whose pages, whatever their path, carry the same markup. */
final class Site implements AutoCloseable {
    private final HttpServer server;

    private Site(HttpServer server) {
        this.server = server;
    }

    /** Serves this inside the body of each page; every page links to {@code /next}. */
    static Site start(String markup) throws IOException {
        var html =
                """
                <!doctype html><html lang="en"><head><title>A shop</title><link rel="icon" href="data:,"></head>
                <body><a id="next" href="/next?utm_source=newsletter#terms">Next</a>%s</body></html>
                """
                        .formatted(markup)
                        .getBytes(StandardCharsets.UTF_8);
        var server = loopback();
        server.createContext("/", exchange -> answer(exchange, "text/html; charset=utf-8", html));
        server.start();
        return new Site(server);
    }

    static HttpServer loopback() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }

    static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
