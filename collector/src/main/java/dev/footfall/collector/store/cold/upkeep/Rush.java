package dev.footfall.collector.store.cold.upkeep;

import java.util.concurrent.TimeUnit;

/**
 * Whether events arrive so fast that work which can wait should leave the processor to them.
 * Confined to one thread.
 */
final class Rush {
    private static final long EVENTS_PER_SECOND = 5_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long lastSeq;
    private long lookedAt;

    Rush(long lastSeq, long nanoTime) {
        this.lastSeq = lastSeq;
        this.lookedAt = nanoTime;
    }

    /**
     * Looks at what has arrived since it was last asked.
     *
     * @param seq number of the newest event
     * @param nanoTime of now, by the clock that {@code System.nanoTime} reads
     */
    boolean isOn(long seq, long nanoTime) {
        long arrived = seq - lastSeq;
        long nanos = nanoTime - lookedAt;
        lastSeq = seq;
        lookedAt = nanoTime;
        return arrived > 0 && arrived >= (double) nanos / SECOND * EVENTS_PER_SECOND;
    }
}
