package dev.footfall.collector.track;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;

/**
 * Lets pages of every origin report, without credentials, and read why they were refused. Answers
 * preflights itself.
 */
public final class Cors implements HttpHandler {
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");

    private final HttpHandler next;

    public Cors(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var headers = exchange.getResponseHeaders();
        headers.put(ALLOW_ORIGIN, "*");
        if (!exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            next.handleRequest(exchange);
            return;
        }
        headers.put(ALLOW_METHODS, "GET, POST");
        headers.put(ALLOW_HEADERS, "Content-Type, If-Modified-Since");
        headers.put(MAX_AGE, 3_600);
        exchange.setStatusCode(StatusCodes.NO_CONTENT);
        exchange.endExchange();
    }
}
