package dev.footfall.collector.ops.control.terminal;

import dev.footfall.collector.ops.control.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows an operation to whoever started the command. Output goes to the one stream, progress to the
 * other: on a terminal one line that is drawn anew, elsewhere a line every few seconds. What takes
 * less than a second shows no progress.
 */
public final class TerminalConsole implements Console, AutoCloseable {
    private static final long SILENT = Duration.ofSeconds(1).toNanos();
    private static final long REDRAW = Duration.ofMillis(100).toNanos();
    private static final long NEXT_LINE = Duration.ofSeconds(5).toNanos();
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean isTerminal;
    private final LongSupplier nanoTime;
    private final Lock drawing = new ReentrantLock();
    private final long interval;
    private long due;
    private @Nullable Course course;
    private String last = "";
    private boolean isDrawn;
    private volatile boolean cancelled;

    /**
     * Starts counting the time.
     *
     * @param isTerminal whether {@code err} can draw a line anew
     * @param nanoTime the time, such as {@code System::nanoTime}
     */
    public TerminalConsole(
            PrintWriter out, PrintWriter err, boolean isTerminal, LongSupplier nanoTime) {
        this.out = out;
        this.err = err;
        this.isTerminal = isTerminal;
        this.nanoTime = nanoTime;
        this.interval = isTerminal ? REDRAW : NEXT_LINE;
        this.due = nanoTime.getAsLong() + SILENT;
    }

    /** Whether this process talks to a terminal. */
    @SuppressWarnings("SystemConsoleNull") // as of JDK 25 it is null again without a terminal
    public static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void line(String text) {
        drawing.lock();
        try {
            erase();
            out.println(text);
            out.flush();
        } finally {
            drawing.unlock();
        }
    }

    @Override
    public void progress(long done, long of, String what) {
        drawing.lock();
        try {
            long now = nanoTime.getAsLong();
            var current = course;
            if (current == null || !current.what().equals(what)) {
                current = new Course(what, now, done);
                course = current;
            }
            boolean isEnd = of > 0 && done == of && !last.isEmpty();
            if (now - due >= 0 || isEnd) {
                draw(current.text(done, of, now));
                due = now + interval;
            }
        } finally {
            drawing.unlock();
        }
    }

    private void draw(String text) {
        if (text.equals(last)) {
            return;
        }
        last = text;
        if (isTerminal) {
            err.print(ERASE_LINE + text);
            isDrawn = true;
        } else {
            err.println(text);
        }
        err.flush();
    }

    private void erase() {
        if (isDrawn) {
            err.print(ERASE_LINE);
            err.flush();
            isDrawn = false;
        }
    }

    /** Makes {@link #cancelled} true: nobody waits any more. */
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Takes the drawn line away; the last words belong to the command. */
    @Override
    public void close() {
        drawing.lock();
        try {
            erase();
        } finally {
            drawing.unlock();
        }
    }
}
