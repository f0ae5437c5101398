package dev.footfall.collector.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.IoUtils;

/**
 * Notices that a client leaves while its answer is being worked on, and closes the connection: who
 * works for it hears that from the connection's close listeners. Undertow itself does not read
 * until the answer is written. Confined to the connection's I/O thread, but for {@link #watch}.
 */
public final class Departure {
    private final HttpServerConnection connection;
    private boolean answering;

    private Departure(HttpServerConnection connection) {
        this.connection = connection;
    }

    /**
     * Watches until the answer begins. A client that has sent its next request already is not
     * watched further: it is still there, and its bytes are kept for later.
     *
     * @param exchange one whose request has been read to its end; called on the thread that works
     *     for it, which is not the I/O thread
     */
    public static void watch(HttpServerExchange exchange) {
        if (exchange.getConnection() instanceof HttpServerConnection connection
                && exchange.isRequestComplete()
                && connection.getExtraBytes() == null) {
            var departure = new Departure(connection);
            exchange.addResponseCommitListener(_ -> departure.end());
            connection.getIoThread().execute(departure::begin);
        }
    }

    private void begin() {
        if (!answering) {
            connection.getChannel().getSourceChannel().setReadListener(_ -> read());
            connection.getOriginalSourceConduit().resumeReads();
        }
    }

    private void read() {
        var piece = connection.getByteBufferPool().allocate();
        int length = 0;
        try {
            length = connection.getOriginalSourceConduit().read(piece.getBuffer());
            if (length < 0) {
                IoUtils.safeClose(connection);
            } else if (length > 0) {
                stop();
                piece.getBuffer().flip();
                connection.ungetRequestBytes(piece);
            }
        } catch (IOException reset) {
            IoUtils.safeClose(connection);
        } finally {
            if (length <= 0) {
                piece.close();
            }
        }
    }

    private void stop() {
        connection.getOriginalSourceConduit().suspendReads();
        connection.getChannel().getSourceChannel().setReadListener(null);
    }

    /**
     * Undertow reads on as soon as the answer is written, on whichever thread wrote it: by then
     * nothing may be left that takes a byte away from it or suspends its reads. So this waits.
     */
    private void end() {
        Runnable ending =
                () -> {
                    answering = true;
                    stop();
                };
        Executor io = connection.getIoThread();
        if (Thread.currentThread() == io) {
            ending.run();
            return;
        }
        try {
            CompletableFuture.runAsync(ending, io).join();
        } catch (RejectedExecutionException e) {
            // The server is being stopped, and its threads take no more work: nobody reads at all.
            return;
        }
    }
}
