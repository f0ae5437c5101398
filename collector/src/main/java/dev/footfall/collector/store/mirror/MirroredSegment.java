package dev.footfall.collector.store.mirror;

import dev.footfall.collector.store.FullSegment;
import dev.footfall.collector.store.TimeSpan;
import java.time.Duration;

/**
 * A segment that is mirrored, as a transaction sees it. What is counted are its first events, also
 * those that came while they were counted.
 *
 * @param firstSeq number of its first event
 * @param countedThrough number of the last event that is counted, or less than {@code firstSeq}
 * @param firstMs receipt of the earliest event that is counted, milliseconds since the epoch
 * @param lastMs receipt of the latest one
 * @param isComplete whether all of its events are counted, and no others will come
 */
public record MirroredSegment(
        long firstSeq, long countedThrough, long firstMs, long lastMs, boolean isComplete) {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    /** Whether the counts are of this span only, with the whole of every hour that they name. */
    public boolean isCountedWithin(TimeSpan span) {
        return countedThrough >= firstSeq
                && Math.floorDiv(firstMs, HOUR_MS) * HOUR_MS >= span.fromMs()
                && lastMs < span.untilMs();
    }

    /** What it holds, where it is complete. */
    public FullSegment asFull() {
        return new FullSegment(firstSeq, countedThrough, new TimeSpan(firstMs, lastMs + 1));
    }

    /** Whether it may hold events since a time, milliseconds since the epoch. */
    public boolean mayReach(long ms) {
        return !isComplete || lastMs >= ms;
    }

    /** Asks for all of its events. */
    public String events() {
        return "from " + SegmentTables.table(firstSeq);
    }

    /** Asks for something, which is there only where one of its events replaces another. */
    public String replacements() {
        return "select 1 from %s_traits where is_replacement"
                .formatted(SegmentTables.table(firstSeq));
    }

    /** Asks for those that are not counted. */
    public String uncounted() {
        return events() + " where seq > " + countedThrough;
    }

    /** Asks for the counts of hours and sources. */
    public String hours() {
        return "from %s_hour".formatted(SegmentTables.table(firstSeq));
    }

    /** Asks for the counts of keys; sources are told apart in the dimension of sources only. */
    public String keys() {
        return "select source, dimension::catalog.dimension as dimension, key, pageviews, visitors, events from %s_key"
                .formatted(SegmentTables.table(firstSeq));
    }
}
