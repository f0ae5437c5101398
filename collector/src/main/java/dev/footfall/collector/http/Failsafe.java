package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an unexpected failure into one log line and a 500 that tells the caller nothing more. */
public final class Failsafe implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failsafe.class);

    private final HttpHandler next;
    private final Answers answers;

    public Failsafe(HttpHandler next, Answers answers) {
        this.next = next;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        try {
            next.handleRequest(exchange);
        } catch (Exception e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRelativePath(), e);
            if (exchange.isResponseStarted()) {
                exchange.endExchange();
            } else {
                answers.refuse(
                        exchange,
                        StatusCodes.INTERNAL_SERVER_ERROR,
                        "internal",
                        "The collector failed to answer; its log says why.");
            }
        }
    }
}
