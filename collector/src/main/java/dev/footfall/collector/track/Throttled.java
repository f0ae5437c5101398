package dev.footfall.collector.track;

import dev.footfall.collector.http.client.Throttle;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.ops.Metrics.Outcome;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Stands before a handler of the public door and counts whom it turns away, body unread. */
public final class Throttled implements HttpHandler {
    private final Throttle throttle;
    private final String endpoint;
    private final Metrics metrics;
    private final HttpHandler next;

    /**
     * Makes the door.
     *
     * @param endpoint last word of the path, such as {@code hit}
     */
    public Throttled(Throttle throttle, String endpoint, Metrics metrics, HttpHandler next) {
        this.throttle = throttle;
        this.endpoint = endpoint;
        this.metrics = metrics;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (throttle.admits(exchange)) {
            next.handleRequest(exchange);
        } else {
            metrics.received(endpoint);
            metrics.settled(Outcome.REFUSED, "rate_limited");
        }
    }
}
