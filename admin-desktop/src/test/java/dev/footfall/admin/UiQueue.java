package dev.footfall.admin;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands in for the UI thread: the test decides when work that arrived there is run. */
public final class UiQueue implements Executor {
    private static final long LIMIT_SECONDS = 60;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Waits for work to arrive and runs it on the calling thread. */
    public void runNext() throws InterruptedException {
        var work = waiting.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (work == null) {
            throw new AssertionError("no work arrived within " + LIMIT_SECONDS + " seconds");
        }
        work.run();
    }
}
