package dev.footfall.collector.auth;

import dev.footfall.collector.auth.acl.Acl;
import dev.footfall.collector.auth.token.Fault;
import dev.footfall.collector.http.Answers;
import dev.footfall.model.problem.Forbidden;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** Tells callers why they are not let in (RFC 6750, section 3). Safe for use by many threads. */
public final class Challenge {
    private static final int SOON = 5;

    private final Answers answers;
    private final RefusedSignIns refused;

    public Challenge(Answers answers, RefusedSignIns refused) {
        this.answers = answers;
        this.refused = refused;
    }

    /** Nobody has said who they are, and somebody must. */
    void ask(HttpServerExchange exchange, Acl acl) {
        exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
        answers.refuse(
                exchange,
                StatusCodes.UNAUTHORIZED,
                "unauthenticated",
                acl.admitsNobody()
                        ? "This collector admits nobody: web.admin.acl in its configuration is false."
                        : "Sign in first: this takes a bearer token in the Authorization header.");
    }

    /** The credential is no good, or cannot be told to be. */
    void refuse(HttpServerExchange exchange, Fault fault) {
        refused.refused(fault.code(), Caller.ANONYMOUS);
        if (fault == Fault.ISSUER_UNAVAILABLE) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, SOON);
            answers.refuse(
                    exchange, StatusCodes.SERVICE_UNAVAILABLE, fault.code(), fault.sentence());
            return;
        }
        var error = fault == Fault.SEVERAL ? "invalid_request" : "invalid_token";
        say(exchange, error, fault.sentence());
        answers.refuse(exchange, StatusCodes.UNAUTHORIZED, fault.code(), fault.sentence());
    }

    /** A credential was not looked at: too many of its address had been before it. */
    void turnedAway() {
        refused.refused("rate_limited", Caller.ANONYMOUS);
    }

    /** The ACL says no to somebody who is known. */
    void forbid(HttpServerExchange exchange, Caller caller) {
        refused.refused("forbidden", caller);
        var sentence = "The rules of this collector (web.admin.acl) do not let you do this.";
        say(exchange, "insufficient_scope", sentence);
        answers.refuse(
                exchange,
                StatusCodes.FORBIDDEN,
                new Forbidden(sentence, "forbidden", caller.claims().json()));
    }

    /** A script's token does not reach so far. */
    void outOfScope(HttpServerExchange exchange, Caller caller) {
        refused.refused("insufficient_scope", caller);
        var sentence = "The scopes of this personal access token do not cover this request.";
        say(exchange, "insufficient_scope", sentence);
        answers.refuse(exchange, StatusCodes.FORBIDDEN, "insufficient_scope", sentence);
    }

    private static void say(HttpServerExchange exchange, String error, String description) {
        exchange.getResponseHeaders()
                .put(
                        Headers.WWW_AUTHENTICATE,
                        "Bearer error=\"%s\", error_description=\"%s\""
                                .formatted(error, description));
    }
}
