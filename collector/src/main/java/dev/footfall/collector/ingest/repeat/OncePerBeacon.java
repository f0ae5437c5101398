package dev.footfall.collector.ingest.repeat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Stores the first load and the first unique of a beacon and tells the sender of a repeat what
 * became of that first one: a repeat is settled no earlier, so that its acknowledgement, too, means
 * stored, and a first one that the store refused leaves room for the next attempt. Safe for use by
 * many threads.
 */
public final class OncePerBeacon implements EventStore {
    private final EventStore store;
    private final Object lock = new Object();
    private final BeaconMemory memory;

    /** Who waits for a first one that is not settled yet. */
    private final Map<Long, List<Receipt>> underWay = new HashMap<>();

    /** Stands before a store. */
    public OncePerBeacon(EventStore store, BeaconMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    @Override
    public void append(Event event, Receipt receipt) {
        if (!countsOnce(event)) {
            store.append(event, receipt);
            return;
        }
        long beacon = memory.viewFingerprint(event.kind(), event.beaconId(), event.source());
        switch (arrive(beacon, receipt)) {
            case FIRST -> store.append(event, outcome -> settle(beacon, outcome, receipt));
            case WHILE_THE_FIRST_IS_UNDER_WAY -> {}
            case AFTER_IT -> receipt.settled(Outcome.REPEATED);
        }
    }

    /** An empty id names no page view. */
    private static boolean countsOnce(Event event) {
        return BeaconMemory.isView(event.kind()) && !event.beaconId().isEmpty();
    }

    private Arrival arrive(long beacon, Receipt receipt) {
        synchronized (lock) {
            if (memory.firstView(beacon)) {
                underWay.put(beacon, List.of());
                return Arrival.FIRST;
            }
            var waiting = underWay.get(beacon);
            if (waiting == null) {
                return Arrival.AFTER_IT;
            }
            var longer = new ArrayList<>(waiting);
            longer.add(receipt);
            underWay.put(beacon, longer);
            return Arrival.WHILE_THE_FIRST_IS_UNDER_WAY;
        }
    }

    private void settle(long beacon, Outcome outcome, Receipt first) {
        List<Receipt> repeats;
        synchronized (lock) {
            repeats = Objects.requireNonNullElse(underWay.remove(beacon), List.of());
            if (outcome != Outcome.STORED) {
                memory.forgetView(beacon);
            }
        }
        first.settled(outcome);
        var forRepeats = outcome == Outcome.STORED ? Outcome.REPEATED : outcome;
        repeats.forEach(receipt -> receipt.settled(forRepeats));
    }

    private enum Arrival {
        FIRST,
        WHILE_THE_FIRST_IS_UNDER_WAY,
        AFTER_IT
    }
}
