package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.Executor;

/** The one place where a handler that may block leaves the I/O thread. */
public final class OnVirtualThread implements HttpHandler {
    private final Executor virtualThreads;
    private final HttpHandler blocking;

    public OnVirtualThread(Executor virtualThreads, HttpHandler blocking) {
        this.virtualThreads = virtualThreads;
        this.blocking = blocking;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.dispatch(virtualThreads, blocking);
    }
}
