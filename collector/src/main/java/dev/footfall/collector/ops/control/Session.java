package dev.footfall.collector.ops.control;

import dev.footfall.collector.ops.control.wire.JsonLines;
import dev.footfall.collector.ops.control.wire.JsonLines.NotUnderstoodException;
import dev.footfall.collector.ops.control.wire.Reply;
import dev.footfall.collector.ops.control.wire.Request;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the serving process: a request, its operation, and what the caller hears. */
final class Session implements Console {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final long PROGRESS_NANOS = 100_000_000;

    private final JsonLines caller;
    private final Map<String, Operation> operations;
    private final AtomicLong nextProgress = new AtomicLong(System.nanoTime());
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean cancelled;

    Session(JsonLines caller, Map<String, Operation> operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /** Serves the connection to its end. */
    void serve() {
        try (caller) {
            caller.write(answer());
        } catch (IOException gone) {
            LOG.debug("A caller went before the end", gone);
        } finally {
            asked.countDown();
        }
    }

    private Reply answer() throws IOException {
        try {
            var request = caller.read(Request.class);
            if (request == null) {
                throw new IOException("no request");
            }
            asked.countDown();
            return request.equals(Request.HELLO) ? Reply.exit(0) : run(request);
        } catch (NotUnderstoodException garbage) {
            return Reply.failure("The request is not understood: " + garbage.getMessage());
        }
    }

    private Reply run(Request request) {
        var operation = operations.get(request.command());
        if (operation == null) {
            return Reply.failure(
                    "The collector that serves this directory does not know the command "
                            + request.command()
                            + "; it may be another version.");
        }
        try {
            return Reply.exit(operation.run(request.arguments(), this));
        } catch (Exception failure) {
            if (cancelled) {
                LOG.info("{} ended early, because its caller went", request.command());
            } else {
                LOG.error("{} failed", request.command(), failure);
            }
            return Reply.failure(Explanation.of(failure));
        }
    }

    /** Notices, on a second thread, when the caller goes. */
    void watch() {
        try {
            asked.await();
            caller.awaitEnd();
        } catch (IOException broken) {
            LOG.debug("A connection broke", broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cancelled = true;
    }

    /** Asks the operation to end; a caller that has not asked for anything yet is turned away. */
    void cancel() throws IOException {
        cancelled = true;
        if (asked.getCount() > 0) {
            caller.close();
        }
    }

    /** Ends the connection, and with it a caller that does not listen. */
    void abandon() throws IOException {
        caller.close();
    }

    @Override
    public void line(String text) {
        tell(Reply.line(text));
    }

    @Override
    public void progress(long done, long of, String what) {
        long now = System.nanoTime();
        long due = nextProgress.get();
        boolean isTurn = now - due >= 0 && nextProgress.compareAndSet(due, now + PROGRESS_NANOS);
        if (isTurn || (of > 0 && done == of)) {
            tell(Reply.progress(done, of, what));
        }
    }

    private void tell(Reply reply) {
        try {
            caller.write(reply);
        } catch (IOException gone) {
            cancelled = true;
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
