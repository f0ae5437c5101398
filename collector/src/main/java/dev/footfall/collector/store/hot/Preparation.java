package dev.footfall.collector.store.hot;

/**
 * Loads the libraries behind segments: half a second, which the rest of a start need not wait for.
 */
public final class Preparation {
    private Preparation() {}

    /** Returns at once; a segment that is opened meanwhile waits for what it needs. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("preparation").start(Segment::tryOne);
    }
}
