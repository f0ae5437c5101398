package dev.footfall.collector.store.hot;

/**
 * When a segment is full. Both limits stay well below what a Chronicle Map takes, because a full
 * one refuses with an exception.
 *
 * @param events most events of one segment
 * @param bytes most bytes of encoded events of one segment
 */
public record SegmentLimits(long events, long bytes) {
    /**
     * A quarter of a million events of 300 bytes: a file of about 100 MB. Larger ones are held in
     * memory twice over while they are filled, mirrored and compacted.
     */
    public static final SegmentLimits USUAL = new SegmentLimits(250_000, 70_000_000);

    /** Bytes of an average event, which sizes the file. */
    static final int AVERAGE_EVENT_BYTES = 300;
}
