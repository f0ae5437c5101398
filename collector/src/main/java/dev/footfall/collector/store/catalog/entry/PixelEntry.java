package dev.footfall.collector.store.catalog.entry;

import dev.footfall.collector.ingest.Pixel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counting picture and whom it belongs to.
 *
 * @param lastHit receipt of a request at most a minute older than the newest; none before there is
 *     one
 * @param version counts the changes that people made; the first is 1
 */
public record PixelEntry(
        Pixel pixel,
        String projectId,
        String name,
        Instant createdAt,
        @Nullable Instant lastHit,
        int version) {
    /** As it is when it is new. */
    public PixelEntry(
            Pixel pixel,
            String projectId,
            String name,
            Instant createdAt,
            @Nullable Instant lastHit) {
        this(pixel, projectId, name, createdAt, lastHit, 1);
    }

    public String id() {
        return pixel.id();
    }

    /** Of the event that it reports. */
    public String eventName() {
        return pixel.eventName();
    }

    /** A compact JSON object, keys ascending; goes with every event. */
    public @Nullable String metadataJson() {
        return pixel.metadataJson();
    }
}
