package dev.footfall.collector.store.mirror;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the events of each mirrored segment are counted, and what is to be counted next. Confined
 * to the thread of the mirror.
 */
final class CountedAhead {
    private static final Logger LOG = LoggerFactory.getLogger(CountedAhead.class);

    /** At most, so that the mirror does not fall behind for long. */
    private static final long ROWS_PER_COUNT = 32_768;

    private final SegmentTables tables;
    private final long rowsToCount;
    private final TreeMap<Long, Progress> segments = new TreeMap<>();

    /**
     * Counts nothing yet.
     *
     * @param rowsToCount how many events of the newest segment have to be there to be counted
     */
    CountedAhead(SegmentTables tables, long rowsToCount) {
        this.tables = tables;
        this.rowsToCount = rowsToCount;
    }

    /**
     * How far a segment is.
     *
     * @param counted number of the last event that is counted
     * @param last number of the last event that is there
     * @param isComplete whether it was told that there will be no others
     */
    private record Progress(long counted, long last, boolean isComplete) {
        long left() {
            return last - counted;
        }
    }

    /** A segment is there, without any events or without those that it had. */
    void begin(long segment) {
        segments.put(segment, new Progress(segment - 1, segment - 1, false));
    }

    /** More events of a segment are there. */
    void add(long segment, long throughSeq) {
        segments.computeIfPresent(
                segment, (_, progress) -> new Progress(progress.counted(), throughSeq, false));
    }

    /** Segments before one are there no longer. */
    void forgetBefore(long segment) {
        segments.headMap(segment).clear();
    }

    /**
     * Counts some events. Segments that are full are counted to their ends; after a failure
     * questions group the events of a segment that are left themselves.
     *
     * @return whether there was something to do
     */
    boolean some() {
        for (var segment : segments.entrySet()) {
            boolean isFull = segments.higherKey(segment.getKey()) != null;
            long least = isFull && !segment.getValue().isComplete() ? 0 : rowsToCount;
            if (segment.getValue().left() >= least) {
                return some(segment, isFull);
            }
        }
        return false;
    }

    private boolean some(Map.Entry<Long, Progress> segment, boolean isFull) {
        long firstSeq = segment.getKey();
        var progress = segment.getValue();
        long through = Math.min(progress.last(), progress.counted() + ROWS_PER_COUNT);
        boolean isComplete = isFull && through == progress.last();
        try {
            if (through > progress.counted()) {
                tables.count(firstSeq, progress.counted(), through);
            }
            if (isComplete) {
                tables.complete(firstSeq);
            }
            segment.setValue(new Progress(through, progress.last(), isComplete));
            return true;
        } catch (SQLException e) {
            LOG.debug("No more events of segment {} are counted ahead", firstSeq, e);
            segments.remove(firstSeq);
            return false;
        }
    }
}
