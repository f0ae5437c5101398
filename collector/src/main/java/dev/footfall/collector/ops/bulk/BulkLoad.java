package dev.footfall.collector.ops.bulk;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.OpenedThings;
import dev.footfall.collector.store.DirectoryLock;
import dev.footfall.collector.store.hot.BulkWriter;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.hot.SegmentLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;

/** A data directory held for writing many events at once, without a server. */
public final class BulkLoad implements AutoCloseable {
    private final OpenedThings opened;
    private final HotStore hot;

    private BulkLoad(OpenedThings opened, HotStore hot) {
        this.opened = opened;
        this.hot = hot;
    }

    /** Takes the directory; another process that has it is a reason to stop. */
    public static BulkLoad open(Path directory, Clock clock) {
        var opened = new OpenedThings();
        try {
            opened.add(DirectoryLock.take(directory, clock));
            var hot = opened.add(HotStore.open(directory.resolve("hot"), SegmentLimits.USUAL));
            return new BulkLoad(opened, hot);
        } catch (RuntimeException failure) {
            opened.closeAfter(failure);
            throw failure;
        }
    }

    /** Whether no event was ever stored here. */
    public boolean isEmpty() {
        return hot.published() == 0;
    }

    /** Stores every event, in order; returns how many. */
    public long write(Iterator<Event> events) {
        return BulkWriter.write(hot, events);
    }

    @Override
    public void close() {
        opened.close();
    }
}
