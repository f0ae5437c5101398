package dev.footfall.collector.http;

import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;

/** Reads request bodies on the I/O thread, up to a limit that holds whatever the client claims. */
public final class Body {
    private Body() {}

    /** Told how reading ended; exactly one method is called, once, on the I/O thread. */
    public interface Receiver {
        void complete(HttpServerExchange exchange, byte[] body);

        /** More bytes than the limit. The connection closes after the answer. */
        void tooLarge(HttpServerExchange exchange);

        /** The client left before the end. */
        void broken(HttpServerExchange exchange);
    }

    /**
     * Starts reading and returns; the receiver hears the end.
     *
     * @param limit most bytes that are read
     */
    public static void read(HttpServerExchange exchange, int limit, Receiver receiver) {
        if (exchange.getRequestContentLength() > limit) {
            exchange.setPersistent(false);
            receiver.tooLarge(exchange);
            return;
        }
        var body = new ByteArrayOutputStream();
        exchange.getRequestReceiver()
                .receivePartialBytes(
                        (reading, bytes, last) -> {
                            body.write(bytes, 0, bytes.length);
                            if (body.size() > limit) {
                                reading.getRequestReceiver().pause();
                                reading.setPersistent(false);
                                receiver.tooLarge(reading);
                            } else if (last) {
                                receiver.complete(reading, body.toByteArray());
                            }
                        },
                        (reading, _) -> receiver.broken(reading));
    }
}
