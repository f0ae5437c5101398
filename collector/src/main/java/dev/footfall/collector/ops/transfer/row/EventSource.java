package dev.footfall.collector.ops.transfer.row;

import dev.footfall.collector.store.StoredEvent;
import java.util.Iterator;

/**
 * Events from elsewhere, in the order in which they lie there. Each has the number it had there as
 * its origin; its own is 0, because the store gives it one. A file that cannot be read is an {@link
 * dev.footfall.collector.ops.control.OperationException} that names it. Confined to a thread.
 */
public interface EventSource extends Iterator<StoredEvent>, AutoCloseable {
    /** What could not be taken over as it was, among the events read so far. */
    Remarks remarks();

    /** How much of it is read. */
    long done();

    /** How much there is. */
    long of();

    /** What {@link #done} and {@link #of} count. */
    String what();

    @Override
    void close();
}
