package dev.footfall.admin.oidc.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Waits on this machine's loopback for the one request with which the browser comes back. Any
 * program and any web page can reach the port, so it takes only what names the port's own address
 * (a page that has rebound its name does not), only the one path, and only once; whether that
 * request belongs to this sign-in is for its state to show. Safe for use by many threads.
 */
final class LoopbackListener implements AutoCloseable {
    static final String PATH = "/callback";

    private static final int TRIES = 5;
    private static final int BACKLOG = 16;
    private static final int LONGEST_QUERY = 16 << 10;

    private final List<HttpServer> servers = new ArrayList<>();
    private final CompletableFuture<URI> arrived = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final ClosingPages pages;

    private LoopbackListener(ClosingPages pages) {
        this.pages = pages;
    }

    /**
     * Listens on a port of its own, for both families where the machine has both.
     *
     * @param threads answer requests; one that is slow must not hold up another
     * @throws IOException if there is no port to be had
     */
    static LoopbackListener open(Executor threads, ClosingPages pages) throws IOException {
        var listener = new LoopbackListener(pages);
        try {
            listener.bind(threads);
            return listener;
        } catch (IOException failure) {
            listener.close();
            throw failure;
        }
    }

    private void bind(Executor threads) throws IOException {
        var four = InetAddress.ofLiteral("127.0.0.1");
        var six = InetAddress.ofLiteral("::1");
        for (int tries = 1; ; tries++) {
            try {
                listen(four, 0, threads);
            } catch (IOException _) {
                // A machine without IPv4.
                listen(six, 0, threads);
                return;
            }
            try {
                listen(six, port(), threads);
                return;
            } catch (IOException _) {
                if (tries == TRIES) {
                    // A machine without IPv6; the address that is given out is the other one.
                    return;
                }
                // Or the port is somebody else's there, who should not sit beside us.
                close();
                servers.clear();
            }
        }
    }

    private void listen(InetAddress address, int port, Executor threads) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        servers.add(server);
    }

    private int port() {
        return servers.getFirst().getAddress().getPort();
    }

    /** Where the issuer is to send the browser. */
    URI redirect() {
        return URI.create("http://" + authority(servers.getFirst()) + PATH);
    }

    /** Every address it listens at, for the header of a request to name. */
    private Set<String> authorities() {
        return servers.stream().map(LoopbackListener::authority).collect(Collectors.toSet());
    }

    private static String authority(HttpServer server) {
        var address = server.getAddress();
        var host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[::1]" : host) + ":" + address.getPort();
    }

    /**
     * Waits for the browser.
     *
     * @return the address it was sent to, parameters and all
     * @throws TimeoutException if it does not come
     */
    URI await(Duration patience) throws InterruptedException, TimeoutException {
        try {
            return arrived.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().get("Host");
            var uri = exchange.getRequestURI();
            if (host == null || host.size() != 1 || !authorities().contains(host.getFirst())) {
                reply(exchange, 421, pages.elsewhere());
            } else if (!PATH.equals(uri.getRawPath())) {
                reply(exchange, 404, pages.elsewhere());
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                reply(exchange, 405, pages.elsewhere());
            } else if (uri.getRawQuery() == null || uri.getRawQuery().length() > LONGEST_QUERY) {
                reply(exchange, 400, pages.elsewhere());
            } else if (taken.getAndSet(true)) {
                reply(exchange, 410, pages.elsewhere());
            } else {
                take(exchange, uri);
            }
        }
    }

    /** The page goes out first: the listener closes as soon as the request is known. */
    private void take(HttpExchange exchange, URI uri) throws IOException {
        boolean denied = ("&" + uri.getRawQuery()).contains("&error=");
        try {
            reply(exchange, 200, denied ? pages.denied() : pages.confirmed());
        } finally {
            arrived.complete(redirect().resolve("?" + uri.getRawQuery()));
        }
    }

    private void reply(HttpExchange exchange, int status, ClosingPages.Page page)
            throws IOException {
        var body = pages.html(page).getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        // The address of this page holds the code.
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length);
        // What is not closed may still be in a buffer when the listener is.
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Refuses whatever comes from now on. */
    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
