package dev.footfall.collector.store.hot;

import dev.footfall.collector.ingest.EventKind;

/**
 * What a beacon once reported, without what it was about.
 *
 * @param receivedMs milliseconds since the epoch, UTC
 * @param isTimed whether it gave a duration
 */
public record Report(
        long receivedMs, EventKind kind, String beaconId, String source, boolean isTimed) {}
