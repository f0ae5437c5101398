package dev.footfall.collector.store.parquet;

/**
 * What a finished file holds. The times and numbers of a file without events are 0.
 *
 * @param bytes its size on the disk
 * @param firstMs receipt of the earliest event, milliseconds since the epoch
 * @param lastMs receipt of the latest event
 * @param firstSeq lowest number
 * @param lastSeq highest number
 * @param checksum CRC32C of the whole file, 8 lower-case hex digits
 */
public record EventFileSummary(
        long events,
        long bytes,
        long firstMs,
        long lastMs,
        long firstSeq,
        long lastSeq,
        String checksum) {}
