package dev.footfall.collector.store.hot;

import java.time.Duration;

/**
 * Loads the libraries behind segments: half a second, which the rest of a start need not wait for.
 * Safe for use by many threads.
 */
public final class Preparation {
    /** Ten times what it takes on a slow machine. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Thread thread;

    private Preparation(Thread thread) {
        this.thread = thread;
    }

    /** Returns at once; a segment that is opened meanwhile waits for what it needs. */
    public static Preparation begin() {
        return new Preparation(
                Thread.ofPlatform().daemon().name("preparation").start(Segment::tryOne));
    }

    /**
     * Waits for its end, and no longer than a while. Before a process exits: the libraries print
     * traces where they find it exiting as they load, and hide what it said itself.
     */
    public void awaitEnd() {
        try {
            thread.join(LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return !thread.isAlive();
    }
}
