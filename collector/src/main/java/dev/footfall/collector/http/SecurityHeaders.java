package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * Tells browsers to make as little of every answer as they can: nothing here is a page. What a
 * handler puts in place of one of these stays.
 */
public final class SecurityHeaders implements HttpHandler {
    private static final HttpString NO_SNIFFING = new HttpString("X-Content-Type-Options");
    private static final HttpString FRAMES = new HttpString("X-Frame-Options");
    private static final HttpString REFERRER = new HttpString("Referrer-Policy");
    private static final HttpString CONTENT = new HttpString("Content-Security-Policy");
    private static final HttpString RESOURCES = new HttpString("Cross-Origin-Resource-Policy");

    private static final String A_YEAR = "max-age=31536000";

    private final HttpHandler next;
    private final boolean secure;

    /**
     * Puts them before the answers of a handler.
     *
     * @param secure whether they go out over TLS: then browsers are told to insist on it
     */
    public SecurityHeaders(HttpHandler next, boolean secure) {
        this.next = next;
        this.secure = secure;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var headers = exchange.getResponseHeaders();
        headers.put(NO_SNIFFING, "nosniff");
        headers.put(FRAMES, "DENY");
        headers.put(REFERRER, "no-referrer");
        headers.put(CONTENT, "default-src 'none'; frame-ancestors 'none'");
        // Script and pixel are for pages of any site; the rest no page can read anyway.
        headers.put(RESOURCES, "cross-origin");
        if (secure) {
            headers.put(Headers.STRICT_TRANSPORT_SECURITY, A_YEAR);
        }
        next.handleRequest(exchange);
    }
}
