package dev.footfall.collector.api.answer;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.store.StorageException;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the refusals that a handler throws. */
public final class Refusing implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusing.class);

    private final Answers answers;
    private final HttpHandler next;

    public Refusing(Answers answers, HttpHandler next) {
        this.answers = answers;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        try {
            next.handleRequest(exchange);
        } catch (Refusal refusal) {
            if (refusal.status() == StatusCodes.SERVICE_UNAVAILABLE) {
                exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1);
            }
            answers.refuse(exchange, refusal.status(), refusal.body());
        } catch (StorageException e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRelativePath(), e);
            answers.unavailable(exchange, "storage", "The data cannot be read now; try later.");
        }
    }
}
