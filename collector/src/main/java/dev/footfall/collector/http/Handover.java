package dev.footfall.collector.http;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;

/** Answers that wait for another thread, which must not write to the connection itself. */
public final class Handover {
    private Handover() {}

    /**
     * Begins work of which another thread tells the end. It runs on the I/O thread once the handler
     * has returned, because an exchange may not end while its handler runs.
     */
    public static void begin(HttpServerExchange exchange, Runnable work) {
        stayRegistered(exchange);
        exchange.dispatch(SameThreadExecutor.INSTANCE, work);
    }

    /** Goes on with the exchange on its I/O thread, whichever thread asks for it. */
    public static void end(HttpServerExchange exchange, Runnable work) {
        exchange.getIoThread().execute(work);
    }

    /**
     * Undertow takes the connection out of the selector's set while an answer waits and puts it
     * back afterwards: two system calls, a tenth of what a hit costs. Resumed reads make it stay;
     * should bytes come before the answer, nobody listens for them, and XNIO suspends the reads
     * itself.
     */
    private static void stayRegistered(HttpServerExchange exchange) {
        if (exchange.isRequestComplete()
                && exchange.getConnection() instanceof AbstractServerConnection connection) {
            connection.getOriginalSourceConduit().resumeReads();
        }
    }
}
