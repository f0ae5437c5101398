package dev.footfall.collector.auth;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.client.Throttle;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * Stands before a handler and lets through whom the ACL admits; everybody else gets 401, so often
 * as the throttle allows, and then 429.
 */
public final class Guard implements HttpHandler {
    private final Acl acl;
    private final Throttle unauthenticated;
    private final Answers answers;
    private final HttpHandler guarded;

    public Guard(Acl acl, Throttle unauthenticated, Answers answers, HttpHandler guarded) {
        this.acl = acl;
        this.unauthenticated = unauthenticated;
        this.answers = answers;
        this.guarded = guarded;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (acl == Acl.OPEN) {
            Caller.ANONYMOUS.goesWith(exchange);
            guarded.handleRequest(exchange);
            return;
        }
        if (!unauthenticated.admits(exchange)) {
            return;
        }
        exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
        answers.refuse(
                exchange,
                StatusCodes.UNAUTHORIZED,
                "unauthenticated",
                "This collector admits nobody: web.admin.acl in its configuration is false.");
    }
}
