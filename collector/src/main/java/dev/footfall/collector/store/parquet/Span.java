package dev.footfall.collector.store.parquet;

import dev.footfall.collector.store.StoredEvent;

/** The times and numbers that a run of events covers. Confined to a thread. */
final class Span {
    private long events;
    private long firstMs;
    private long lastMs;
    private long firstSeq;
    private long lastSeq;

    void add(StoredEvent stored) {
        long time = stored.event().receivedMs();
        long seq = stored.seq();
        if (events++ == 0) {
            firstMs = time;
            lastMs = time;
            firstSeq = seq;
            lastSeq = seq;
            return;
        }
        firstMs = Math.min(firstMs, time);
        lastMs = Math.max(lastMs, time);
        firstSeq = Math.min(firstSeq, seq);
        lastSeq = Math.max(lastSeq, seq);
    }

    EventFileSummary summary(long bytes, String checksum) {
        return new EventFileSummary(events, bytes, firstMs, lastMs, firstSeq, lastSeq, checksum);
    }
}
