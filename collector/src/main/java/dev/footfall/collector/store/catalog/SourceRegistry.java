package dev.footfall.collector.store.catalog;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.store.catalog.Sightings.Span;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes events on to the store and registers where the stored ones came from. A source that is one
 * too many keeps its events and stays unlisted.
 */
public final class SourceRegistry implements EventStore {
    private static final Logger LOG = LoggerFactory.getLogger(SourceRegistry.class);
    private static final long WARNING_STEP_MS = 60_000;

    private final EventStore store;
    private final Sightings sightings;
    private final LongAdder unlisted = new LongAdder();
    private final AtomicLong warned = new AtomicLong();

    SourceRegistry(EventStore store, Sightings sightings) {
        this.store = store;
        this.sightings = sightings;
    }

    @Override
    public void append(Event event, Receipt receipt) {
        store.append(
                event,
                outcome -> {
                    if (outcome == Outcome.STORED) {
                        stored(event);
                    }
                    receipt.settled(outcome);
                });
    }

    private void stored(Event event) {
        long at = event.receivedMs();
        if (!sightings.notice(event.source(), new Span(at, at))) {
            unlisted.increment();
            warn(at);
        }
    }

    private void warn(long at) {
        long last = warned.get();
        if (at - last >= WARNING_STEP_MS && warned.compareAndSet(last, at)) {
            LOG.warn(
                    "{} events are stored whose source is not registered, because storage.max_auto_sources is reached."
                            + " Raise it, or name the sites to count in web.allowed_sources.",
                    unlisted.sum());
        }
    }

    /** Events stored since the start whose source found no place. */
    public long unlisted() {
        return unlisted.sum();
    }
}
