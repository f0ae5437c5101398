package dev.footfall.collector.http;

import io.undertow.io.Receiver.PartialBytesCallback;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/** Reads request bodies on the I/O thread, up to a limit that holds whatever the client claims. */
public final class Body {
    /** From the end of the head to the end of the body, however steadily it trickles. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Body() {}

    /** Told how reading ended; exactly one method is called, once, on the I/O thread. */
    public interface Receiver {
        void complete(HttpServerExchange exchange, byte[] body);

        /**
         * More bytes than the limit; as far as the server reads on, the client hears the answer.
         */
        void tooLarge(HttpServerExchange exchange);

        /** Not all of it after ten seconds. The connection closes after the answer. */
        void tooSlow(HttpServerExchange exchange);

        /** The client left before the end, or what it sent is no body. */
        void broken(HttpServerExchange exchange);
    }

    /**
     * Starts reading and returns; the receiver hears the end.
     *
     * @param limit most bytes that are read
     */
    public static void read(HttpServerExchange exchange, int limit, Receiver receiver) {
        if (exchange.getRequestContentLength() > limit) {
            // Undertow drains the rest of a smaller one: a client that still sends when its
            // connection ends may never look for the answer.
            exchange.setPersistent(
                    exchange.isPersistent()
                            && exchange.getRequestContentLength() <= exchange.getMaxEntitySize());
            receiver.tooLarge(exchange);
            return;
        }
        var reading = new Reading(exchange, limit, receiver);
        exchange.getRequestReceiver()
                .receivePartialBytes(reading, (_, _) -> reading.end(receiver::broken));
        reading.waitForTheRest();
    }

    /** Confined to the I/O thread of its exchange. */
    private static final class Reading implements PartialBytesCallback {
        private final HttpServerExchange exchange;
        private final int limit;
        private final Receiver receiver;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private XnioExecutor.@Nullable Key timer;
        private boolean ended;

        Reading(HttpServerExchange exchange, int limit, Receiver receiver) {
            this.exchange = exchange;
            this.limit = limit;
            this.receiver = receiver;
        }

        /** Most bodies come with their heads and cost no timer. */
        void waitForTheRest() {
            if (!ended) {
                timer =
                        exchange.getIoThread()
                                .executeAfter(
                                        () -> giveUp(receiver::tooSlow),
                                        PATIENCE.toMillis(),
                                        TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void handle(HttpServerExchange reading, byte[] bytes, boolean last) {
            body.write(bytes, 0, bytes.length);
            if (body.size() > limit) {
                giveUp(receiver::tooLarge);
            } else if (last) {
                end(whole -> receiver.complete(whole, body.toByteArray()));
            }
        }

        private void giveUp(Ending ending) {
            end(unread -> {
                unread.getRequestReceiver().pause();
                unread.setPersistent(false);
                ending.tell(unread);
            });
        }

        void end(Ending ending) {
            if (ended) {
                return;
            }
            ended = true;
            if (timer != null) {
                timer.remove();
            }
            ending.tell(exchange);
        }
    }

    private interface Ending {
        void tell(HttpServerExchange exchange);
    }
}
