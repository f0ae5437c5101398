package dev.footfall.collector.api;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Departure;
import dev.footfall.collector.query.Admission;
import dev.footfall.collector.query.Admission.BusyException;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands around handlers that ask the warehouse: no place and no answer in time are refusals, and
 * who closes his connection is not worked for any longer. Safe for use by many threads.
 */
public final class Attendance {
    /** On a connection: the thread that works for it now. */
    private static final AttachmentKey<Asker> ASKER = AttachmentKey.create(Asker.class);

    private final Admission admission;
    private final Answers answers;

    public Attendance(Admission admission, Answers answers) {
        this.admission = admission;
        this.answers = answers;
    }

    /** Connections are used again, and their listeners stay. */
    private record Asker(AtomicReference<@Nullable Thread> thread) {}

    /** The handler, attended; it belongs on a virtual thread. */
    public HttpHandler around(HttpHandler asking) {
        return exchange -> attend(exchange, asking);
    }

    private void attend(HttpServerExchange exchange, HttpHandler asking) throws Exception {
        var asker = asker(exchange.getConnection());
        asker.thread.set(Thread.currentThread());
        Departure.watch(exchange);
        try {
            asking.handleRequest(exchange);
        } catch (BusyException e) {
            answers.unavailable(
                    exchange, "busy", "Others are asking just now. Try again in a moment.");
        } catch (SQLException e) {
            if (!Admission.isInterruption(e)) {
                throw e;
            }
            answers.unavailable(
                    exchange,
                    "too_slow",
                    "The answer took too long. Ask for a shorter time, or with a simpler filter.");
        } finally {
            asker.thread.set(null);
        }
    }

    private Asker asker(ServerConnection connection) {
        var known = connection.getAttachment(ASKER);
        if (known != null) {
            return known;
        }
        var asker = new Asker(new AtomicReference<>());
        connection.putAttachment(ASKER, asker);
        connection.addCloseListener(_ -> {
            var thread = asker.thread.get();
            if (thread != null) {
                admission.abandon(thread);
            }
        });
        return asker;
    }
}
