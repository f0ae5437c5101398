package dev.footfall.collector.ingest.repeat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets events wait until it is known again what beacons reported before the start, so that a
 * collector serves meanwhile and takes no repeat for a first one; then it stands aside. Safe for
 * use by many threads.
 */
public final class AfterRecall implements EventStore {
    /** As many as the store itself lets wait. */
    private static final int MOST = 16_384;

    private final EventStore store;
    private final Object lock = new Object();
    private List<Waiting> waiting = new ArrayList<>();
    private volatile boolean recalled;

    /** Stands before a store. */
    public AfterRecall(EventStore store) {
        this.store = store;
    }

    private record Waiting(Event event, Receipt receipt) {}

    private enum Arrival {
        WAITS,
        TOO_MANY,
        PASSES
    }

    @Override
    public void append(Event event, Receipt receipt) {
        switch (recalled ? Arrival.PASSES : arrive(event, receipt)) {
            case PASSES -> store.append(event, receipt);
            case TOO_MANY -> receipt.settled(Outcome.OVERLOADED);
            case WAITS -> {}
        }
    }

    private Arrival arrive(Event event, Receipt receipt) {
        synchronized (lock) {
            if (recalled) {
                return Arrival.PASSES;
            }
            if (waiting.size() == MOST) {
                return Arrival.TOO_MANY;
            }
            waiting.add(new Waiting(event, receipt));
            return Arrival.WAITS;
        }
    }

    /** Passes on what waits, in the order of its arrival, and from then on whatever comes. */
    public void recalled() {
        for (var next = take(); !next.isEmpty(); next = take()) {
            next.forEach(one -> store.append(one.event(), one.receipt()));
        }
    }

    private List<Waiting> take() {
        synchronized (lock) {
            var taken = waiting;
            waiting = new ArrayList<>();
            recalled = taken.isEmpty();
            return taken;
        }
    }
}
