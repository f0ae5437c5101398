package dev.footfall.collector.ingest.repeat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ingest.EventStore;

/**
 * Gives a page view one duration. A page that is hidden, shown and hidden again reports each time
 * how long it was visible by then: the later one is stored as a replacement, until the first has
 * settled for good; after that it is a repeat. Safe for use by many threads.
 *
 * <p>A first one that the store refused is remembered all the same: what comes after it then
 * replaces nothing, and counts.
 */
public final class LastDuration implements EventStore {
    private final EventStore store;
    private final BeaconMemory memory;

    /** Stands before a store. */
    public LastDuration(EventStore store, BeaconMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    @Override
    public void append(Event event, Receipt receipt) {
        if (!isDuration(event)) {
            store.append(event, receipt);
            return;
        }
        switch (memory.duration(event.beaconId(), event.source())) {
            case FIRST -> store.append(event, receipt);
            case REPLACEMENT -> store.append(replacement(event), receipt);
            case TOO_LATE -> receipt.settled(Outcome.REPEATED);
        }
    }

    /** An empty id names no page view. */
    private static boolean isDuration(Event event) {
        return event.kind() == EventKind.PAGE_UNLOAD
                && event.detail().durationMs() != null
                && !event.beaconId().isEmpty();
    }

    private static Event replacement(Event event) {
        var detail = event.detail();
        return new Event(
                event.receivedMs(),
                event.kind(),
                event.beaconId(),
                event.sessionId(),
                event.source(),
                event.page(),
                event.client(),
                event.campaign(),
                new Detail(detail.durationMs(), detail.name(), detail.metadataJson(), true),
                event.failure());
    }
}
