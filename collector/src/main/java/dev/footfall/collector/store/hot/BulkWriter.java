package dev.footfall.collector.store.hot;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.util.Iterator;

/** Fills a hot store without a server: for data that is generated or brought along. */
public final class BulkWriter {
    private BulkWriter() {}

    /**
     * Writes every event, in order, from the calling thread, which must be the only writer.
     *
     * @return how many were written
     */
    public static long write(HotStore hot, Iterator<Event> events) {
        long written = 0;
        try {
            while (events.hasNext()) {
                hot.append(events.next());
                written++;
            }
            hot.force();
        } catch (IOException e) {
            throw new StorageException(
                    "Writing stopped after %d events: %s. Check the disk's free space."
                            .formatted(written, e),
                    e);
        }
        hot.publish();
        return written;
    }
}
