package dev.footfall.collector.ops;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a program has opened, closed in the reverse order. Confined to one thread. */
public final class OpenedThings implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Closes {@code thing} before everything that was added before it. */
    public <T extends AutoCloseable> T add(T thing) {
        open.push(thing);
        return thing;
    }

    /** Closes everything, also what comes after a failure; then throws the first failure. */
    @Override
    public void close() {
        var failure = new IllegalStateException("Not everything could be closed properly.");
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    /** Closes after a start that failed; that failure stays the one to report. */
    public void closeAfter(Throwable cause) {
        try {
            close();
        } catch (IllegalStateException e) {
            cause.addSuppressed(e);
        }
    }
}
