package dev.footfall.collector.store.hot;

/**
 * When a segment is full. Both limits stay well below what a Chronicle Map takes, because a full
 * one refuses with an exception.
 *
 * @param events most events of one segment
 * @param bytes most bytes of encoded events of one segment
 */
public record SegmentLimits(long events, long bytes) {
    /** Half a million events of 300 bytes: a file of 200 MB, sparse until it is filled. */
    public static final SegmentLimits USUAL = new SegmentLimits(500_000, 140_000_000);

    /** Bytes of an average event, which sizes the file. */
    static final int AVERAGE_EVENT_BYTES = 300;
}
