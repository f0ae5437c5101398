package dev.footfall.collector.http;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

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
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        var timer = new Timer();
        exchange.addExchangeCompleteListener(timer);
        next.handleRequest(exchange);
        timer.startUnlessRead(exchange);
    }

    /** Most requests are whole when their handler returns, and cost no timer. */
    private static final class Timer implements ExchangeCompletionListener {
        private XnioExecutor.@Nullable Key running;
        private boolean over;

        synchronized void startUnlessRead(HttpServerExchange exchange) {
            if (!over && !exchange.isRequestComplete()) {
                running =
                        exchange.getIoThread()
                                .executeAfter(
                                        () -> closeUnlessRead(exchange),
                                        WHOLE_REQUEST.toMillis(),
                                        TimeUnit.MILLISECONDS);
            }
        }

        private static void closeUnlessRead(HttpServerExchange exchange) {
            if (!exchange.isRequestComplete()) {
                IoUtils.safeClose(exchange.getConnection());
            }
        }

        @Override
        public synchronized void exchangeEvent(HttpServerExchange exchange, NextListener others) {
            over = true;
            if (running != null) {
                running.remove();
            }
            others.proceed();
        }
    }
}
