package dev.footfall.collector.api.live;

import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventConnection.EventCallback;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * Somebody who is told. A slow one is told the next time: what he missed is of no use any more.
 * Safe for use by many threads.
 *
 * @param sinceMs when he began to listen, milliseconds since the epoch
 */
record Listener(ServerSentEventConnection connection, long sinceMs, AtomicBoolean isBusy) {
    private static final String EVENT = "realtime";

    Listener(ServerSentEventConnection connection, long sinceMs) {
        this(connection, sinceMs, new AtomicBoolean());
    }

    void tell(String json) {
        if (isBusy.compareAndSet(false, true)) {
            connection.send(json, EVENT, null, new WhenTold(isBusy));
        }
    }

    void dismiss() {
        IoUtils.safeClose(connection);
    }

    private record WhenTold(AtomicBoolean isBusy) implements EventCallback {
        @Override
        public void done(
                ServerSentEventConnection connection,
                @Nullable String data,
                @Nullable String event,
                @Nullable String id) {
            isBusy.set(false);
        }

        @Override
        public void failed(
                ServerSentEventConnection connection,
                @Nullable String data,
                @Nullable String event,
                @Nullable String id,
                IOException failure) {
            IoUtils.safeClose(connection);
        }
    }
}
