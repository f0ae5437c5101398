package dev.footfall.collector.ingest;

/** Takes accepted events for good. Safe for use by many threads. */
public interface EventStore {
    /**
     * Hands one event over without waiting. The receipt is told exactly once, possibly before this
     * method returns and possibly on the thread that stores.
     */
    void append(Event event, Receipt receipt);

    /** Told what became of one event. It must not block: the next events wait behind it. */
    interface Receipt {
        void settled(Outcome outcome);
    }

    /** What became of an event. */
    enum Outcome {
        /** On its way to survive: see {@code storage.durability}. */
        STORED,
        /** The same is stored already; nothing was added. */
        REPEATED,
        /** More events arrive than can be stored; nothing was kept. */
        OVERLOADED,
        /** The disk refused; nothing was kept. */
        FAILED
    }
}
