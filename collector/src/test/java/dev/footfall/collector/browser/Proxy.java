package dev.footfall.collector.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** Passes requests on to a collector, while it can be reached. Safe for use by many threads. */
final class Proxy implements HttpHandler {
    /** What concerns one connection, or is set by the client of the next one. */
    private static final Set<String> OF_THE_CONNECTION =
            ignoringCase("connection", "content-length", "host", "transfer-encoding", "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI collector;
    private final Set<String> seen;
    private final AtomicBoolean cutOff;

    /**
     * @param seen gets the path of each request
     * @param cutOff while that is so each request is answered with 502
     */
    Proxy(URI collector, Set<String> seen, AtomicBoolean cutOff) {
        this.collector = collector;
        this.seen = seen;
        this.cutOff = cutOff;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            seen.add(exchange.getRequestURI().getPath());
            if (cutOff.get()) {
                exchange.sendResponseHeaders(502, -1);
                return;
            }
            var request =
                    HttpRequest.newBuilder(collector.resolve(exchange.getRequestURI()))
                            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders()
                    .forEach((name, values) -> {
                        if (!OF_THE_CONNECTION.contains(name)) {
                            values.forEach(value -> request.header(name, value));
                        }
                    });
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .map()
                    .forEach((name, values) -> {
                        if (!OF_THE_CONNECTION.contains(name)) {
                            exchange.getResponseHeaders().put(name, values);
                        }
                    });
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted on the way to " + collector, e);
        }
    }

    private static Set<String> ignoringCase(String... names) {
        var set = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
