package dev.footfall.admin.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Owns the threads on which the program waits for others. They are no virtual ones: the key stores
 * of the systems are asked in native code, perhaps while a person is asked for a password, and as
 * many such questions as there are cores would stop everything else. Safe for use by many threads.
 */
public final class Background implements AutoCloseable {
    private final ExecutorService threads;
    private final Executor ui;

    private Background(ExecutorService threads, Executor ui) {
        this.threads = threads;
        this.ui = ui;
    }

    /**
     * Makes the threads available.
     *
     * @param ui runs what views and view models do with an answer
     */
    public static Background open(Executor ui) {
        var factory = Thread.ofPlatform().daemon().name("background-", 0).factory();
        return new Background(Executors.newThreadPerTaskExecutor(factory), ui);
    }

    /** A new line of work in which only the newest call counts. */
    public Latest latest() {
        return new Latest(threads, ui);
    }

    /** Runs what others begin, such as answers to a browser; each piece on a thread of its own. */
    public Executor threads() {
        return threads;
    }

    /** Interrupts whatever still runs; its answers are dropped. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
