package dev.footfall.collector.auth;

import dev.footfall.collector.auth.Authenticator.Finding;
import dev.footfall.collector.auth.token.Fault;
import dev.footfall.collector.http.Handover;
import dev.footfall.collector.http.client.Throttle;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/**
 * Stands before handlers and lets through whom the ACL admits. Whoever shows a token that has
 * passed before, or needs none, is not counted; everybody else may try as often as the throttle
 * allows before anything is verified. Safe for use by many threads.
 */
public final class Guard {
    /** Requests that wait for a look at the issuer; others hear at once that the key is unknown. */
    private static final int MOST_WAITING = 64;

    private final Requests requests;
    private final Authenticator authenticator;
    private final Throttle unauthenticated;
    private final Challenge challenge;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /**
     * Makes one for all the handlers of a server.
     *
     * @param unauthenticated how often one address may come without a token that has passed
     */
    public Guard(
            Requests requests,
            Authenticator authenticator,
            Throttle unauthenticated,
            Challenge challenge) {
        this.requests = requests;
        this.authenticator = authenticator;
        this.unauthenticated = unauthenticated;
        this.challenge = challenge;
    }

    /** The handler, guarded; it runs on the I/O thread. */
    public Guarded before(HttpHandler handler) {
        return new Guarded(this, handler);
    }

    /** A handler with a guard before it. */
    public record Guarded(Guard guard, HttpHandler handler) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            guard.receive(exchange, handler);
        }
    }

    private void receive(HttpServerExchange exchange, HttpHandler handler) throws Exception {
        switch (Credentials.of(exchange.getRequestHeaders())) {
            case Credentials.None _ -> authorize(exchange, Caller.ANONYMOUS, handler);
            case Credentials.Several _ -> {
                if (mayTry(exchange)) {
                    challenge.refuse(exchange, Fault.SEVERAL);
                }
            }
            case Credentials.Bearer(var token) -> {
                var known = authenticator.recognize(token);
                if (known.isPresent()) {
                    authorize(exchange, known.get(), handler);
                } else if (mayTry(exchange)) {
                    examine(exchange, token, handler);
                }
            }
        }
    }

    /** Whether the credential that was shown is looked at; when not, it has its answer. */
    private boolean mayTry(HttpServerExchange exchange) {
        boolean may = unauthenticated.admits(exchange);
        if (!may) {
            challenge.turnedAway();
        }
        return may;
    }

    private void examine(HttpServerExchange exchange, String token, HttpHandler handler)
            throws Exception {
        switch (authenticator.examine(token)) {
            case Finding.Found(var caller) -> authorize(exchange, caller, handler);
            case Finding.Refused(var fault) -> challenge.refuse(exchange, fault);
            case Finding.Later(var then) -> {
                if (waiting.tryAcquire()) {
                    examineAfter(then, exchange, token, handler);
                } else {
                    challenge.refuse(exchange, Fault.UNKNOWN_KEY);
                }
            }
        }
    }

    private void examineAfter(
            CompletionStage<?> look,
            HttpServerExchange exchange,
            String token,
            HttpHandler handler) {
        Handover.begin(
                exchange,
                () ->
                        look.whenComplete((_, _) -> {
                            waiting.release();
                            Handover.end(
                                    exchange,
                                    () ->
                                            Connectors.executeRootHandler(
                                                    back -> examineAgain(back, token, handler),
                                                    exchange));
                        }));
    }

    /** Once: a look that found no such key will not find it a moment later. */
    private void examineAgain(HttpServerExchange exchange, String token, HttpHandler handler)
            throws Exception {
        switch (authenticator.examine(token)) {
            case Finding.Found(var caller) -> authorize(exchange, caller, handler);
            case Finding.Refused(var fault) -> challenge.refuse(exchange, fault);
            case Finding.Later _ -> challenge.refuse(exchange, Fault.ISSUER_UNAVAILABLE);
        }
    }

    private void authorize(HttpServerExchange exchange, Caller caller, HttpHandler handler)
            throws Exception {
        var rights = requests.rights(exchange, caller);
        if (!rights.areInScope()) {
            challenge.outOfScope(exchange, caller);
        } else if (rights.areGranted()) {
            rights.goWith(exchange);
            handler.handleRequest(exchange);
        } else if (caller.known()) {
            challenge.forbid(exchange, caller);
        } else if (unauthenticated.admits(exchange)) {
            challenge.ask(exchange, rights.acl());
        }
    }
}
