package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/**
 * Closes the connection of a client that has not sent its whole request in time, whether anybody
 * still reads it or not: an idle timeout alone is kept from ever ending by one byte a second.
 */
public final class Deadline implements HttpHandler {
    /** From the end of the head. Longer than {@link Body} waits, so that its answer goes out. */
    private static final Duration WHOLE_REQUEST = Duration.ofSeconds(15);

    private final HttpHandler next;

    public Deadline(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        next.handleRequest(exchange);
        if (exchange.isRequestComplete() || exchange.isComplete()) {
            return;
        }
        var timer =
                exchange.getIoThread()
                        .executeAfter(
                                () -> closeUnlessWhole(exchange),
                                WHOLE_REQUEST.toMillis(),
                                TimeUnit.MILLISECONDS);
        exchange.addExchangeCompleteListener((_, others) -> {
            timer.remove();
            others.proceed();
        });
    }

    private static void closeUnlessWhole(HttpServerExchange exchange) {
        if (!exchange.isRequestComplete()) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
