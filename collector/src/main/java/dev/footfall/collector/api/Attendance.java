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

    /**
     * The thread that works for a connection. Connections are used again, and their listeners stay.
     * Threads are used again, too: none gets away while it is being looked for, and the next one
     * may have begun before an earlier one ends.
     */
    private static final class Asker {
        private @Nullable Thread thread;

        synchronized void begin() {
            thread = Thread.currentThread();
        }

        synchronized void end() {
            if (Thread.currentThread().equals(thread)) {
                thread = null;
            }
        }

        synchronized void abandonedTo(Admission admission) {
            if (thread != null) {
                admission.abandon(thread);
            }
        }
    }

    /** The handler, attended; it belongs on a thread of its own. */
    public HttpHandler around(HttpHandler asking) {
        return exchange -> attend(exchange, asking);
    }

    private void attend(HttpServerExchange exchange, HttpHandler asking) throws Exception {
        var asker = asker(exchange.getConnection());
        asker.begin();
        Departure.watch(exchange);
        try {
            asking.handleRequest(exchange);
        } catch (BusyException e) {
            answers.busy(exchange);
        } catch (SQLException e) {
            if (!Admission.isInterruption(e)) {
                throw e;
            }
            answers.unavailable(
                    exchange,
                    "too_slow",
                    "The answer took too long. Ask for a shorter time, or with a simpler filter.");
        } finally {
            asker.end();
        }
    }

    private Asker asker(ServerConnection connection) {
        var known = connection.getAttachment(ASKER);
        if (known != null) {
            return known;
        }
        var asker = new Asker();
        connection.putAttachment(ASKER, asker);
        connection.addCloseListener(_ -> asker.abandonedTo(admission));
        return asker;
    }
}
