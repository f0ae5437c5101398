package dev.footfall.collector.store.hot;

import dev.footfall.collector.ingest.Event;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest events as they came. A reader that keeps up need not look them up in a segment and put
 * their texts together again, which takes as long as everything else it does with them. One thread
 * writes; any thread reads.
 */
final class RecentEvents {
    /** More than come within the pause of a reader; a few megabytes. */
    private static final int MOST = 1 << 13;

    private final AtomicReferenceArray<Numbered> events = new AtomicReferenceArray<>(MOST);

    private record Numbered(long seq, Event event) {}

    void put(long seq, Event event) {
        events.setRelease(slot(seq), new Numbered(seq, event));
    }

    /** The event of that number, or null when it is forgotten by now. */
    @Nullable Event get(long seq) {
        var numbered = events.getAcquire(slot(seq));
        return numbered == null || numbered.seq != seq ? null : numbered.event;
    }

    private static int slot(long seq) {
        return (int) seq & (MOST - 1);
    }
}
