package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.manifest.ManifestChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Puts events into files that were never hot: made-up ones, or those of another collector. Each
 * portion becomes visible at once or not at all, so whoever is interrupted begins again and skips
 * what is there. Nothing may append to the hot store meanwhile.
 */
public final class Loading {
    /** As objects they take about a hundred megabytes. */
    private static final int PORTION = 200_000;

    private final Catalog catalog;
    private final Publication publication;
    private long lastSeq;

    /**
     * Loads into a store.
     *
     * @param lastSeq the highest number given to an event so far, hot or cold
     */
    public Loading(Catalog catalog, Publication publication, long lastSeq) {
        this.catalog = catalog;
        this.publication = publication;
        this.lastSeq = lastSeq;
    }

    /**
     * Stores all events under new numbers, and keeps those they had.
     *
     * @param events in any order; those of a day together make fewer files
     * @param loaded told how many are stored so far
     * @return how many were stored
     */
    public long load(Iterator<StoredEvent> events, LongConsumer loaded) {
        long stored = 0;
        var portion = new ArrayList<StoredEvent>();
        while (events.hasNext()) {
            var event = events.next();
            portion.add(new StoredEvent(++lastSeq, event.originSeq(), event.event()));
            if (portion.size() == PORTION || !events.hasNext()) {
                publish(portion, stored);
                stored += portion.size();
                loaded.accept(stored);
                portion.clear();
            }
        }
        return stored;
    }

    private void publish(List<StoredEvent> portion, long before) {
        for (var event : portion) {
            long at = event.event().receivedMs();
            catalog.notice(event.event().source(), at, at);
        }
        portion.sort(SortedEvents.ORDER);
        var sorted = portion.iterator();
        try {
            publication.publish(
                    Origin::elsewhere,
                    () -> sorted.hasNext() ? sorted.next() : null,
                    ManifestChange::loaded);
        } catch (IOException e) {
            throw new StorageException(
                    "Writing stopped after %,d events: %s. Check the disk's free space."
                            .formatted(before, e.getMessage()),
                    e);
        }
    }
}
