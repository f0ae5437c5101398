package dev.footfall.collector.store.catalog.entry;

import dev.footfall.collector.ingest.Pixel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counting picture and whom it belongs to.
 *
 * @param lastHit receipt of a request at most a minute older than the newest; none before there is
 *     one
 */
public record PixelEntry(
        Pixel pixel, String projectId, String name, Instant createdAt, @Nullable Instant lastHit) {}
