package dev.footfall.collector.store;

/**
 * Events that lie in memory, and of which there will be no more.
 *
 * @param firstSeq number of the first one
 * @param lastSeq number of the last one
 * @param span from the earliest receipt to the latest
 */
public record FullSegment(long firstSeq, long lastSeq, TimeSpan span) {}
