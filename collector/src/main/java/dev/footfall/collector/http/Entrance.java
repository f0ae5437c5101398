package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Where a listener leads, which may change while it listens. Safe for use by many threads. */
public final class Entrance implements HttpHandler {
    private volatile HttpHandler to;

    /** Leads somewhere for the time being. */
    public Entrance(HttpHandler to) {
        this.to = to;
    }

    /** Leads elsewhere from the next request on. */
    public void leadTo(HttpHandler next) {
        to = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        to.handleRequest(exchange);
    }
}
