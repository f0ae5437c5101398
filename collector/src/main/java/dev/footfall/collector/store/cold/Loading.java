package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.manifest.ManifestChange;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

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
    private final Known known;
    private long lastSeq;

    /**
     * Loads into a store.
     *
     * @param lastSeq the highest number given to an event so far, hot or cold
     */
    public Loading(Catalog catalog, Publication publication, Known known, long lastSeq) {
        this.catalog = catalog;
        this.publication = publication;
        this.known = known;
        this.lastSeq = lastSeq;
    }

    /**
     * How far it has come.
     *
     * @param stored events that are new here
     * @param skipped events that were here already
     */
    public record Count(long stored, long skipped) {}

    /**
     * Stores those events that are not here yet under new numbers, and keeps the numbers they had.
     *
     * @param events in any order; those of a day together make fewer files
     * @param loaded told from time to time how many are stored or skipped so far
     */
    public Count load(Iterator<StoredEvent> events, LongConsumer loaded) {
        var count = new Count(0, 0);
        var portion = new ArrayList<StoredEvent>();
        while (events.hasNext()) {
            portion.add(events.next());
            if (portion.size() == PORTION || !events.hasNext()) {
                int stored = store(portion, count.stored());
                count =
                        new Count(
                                count.stored() + stored, count.skipped() + portion.size() - stored);
                loaded.accept(count.stored() + count.skipped());
                portion.clear();
            }
        }
        return count;
    }

    private int store(List<StoredEvent> portion, long before) {
        try {
            var numbered = new ArrayList<StoredEvent>();
            for (var event : known.unknown(portion)) {
                numbered.add(new StoredEvent(++lastSeq, event.originSeq(), event.event()));
            }
            if (!numbered.isEmpty()) {
                publish(numbered, before);
            }
            return numbered.size();
        } catch (SQLException e) {
            throw new StorageException(
                    "What is stored already cannot be read: %s. Run footfall verify."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private void register(List<StoredEvent> portion) {
        var sources =
                portion.stream()
                        .map(event -> event.event().source())
                        .collect(Collectors.toUnmodifiableSet());
        try {
            catalog.letBack(sources).join();
        } catch (CompletionException e) {
            throw catalog.explained(e.getCause() == null ? e : e.getCause());
        }
        for (var event : portion) {
            long at = event.event().receivedMs();
            catalog.notice(event.event().source(), at, at);
        }
    }

    private void publish(List<StoredEvent> portion, long before) {
        register(portion);
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
