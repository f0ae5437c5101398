package dev.footfall.collector.store;

import dev.footfall.collector.ingest.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event with its number.
 *
 * @param seq number in this collector, ascending in the order of receipt
 * @param originSeq number it had in the collector that it was imported from
 */
public record StoredEvent(long seq, @Nullable Long originSeq, Event event) {}
