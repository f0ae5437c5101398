package dev.footfall.collector.auth;

import dev.footfall.collector.http.Answers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** Stands before a handler and lets through whom the ACL admits; everybody else gets 401. */
public final class Guard implements HttpHandler {
    private final Acl acl;
    private final Answers answers;
    private final HttpHandler guarded;

    public Guard(Acl acl, Answers answers, HttpHandler guarded) {
        this.acl = acl;
        this.answers = answers;
        this.guarded = guarded;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (acl == Acl.OPEN) {
            guarded.handleRequest(exchange);
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
