package dev.footfall.collector.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A picture whose loading is counted.
 *
 * @param eventName of the event that it reports
 * @param metadataJson a compact JSON object, keys ascending; goes with every event
 */
public record Pixel(String id, String eventName, @Nullable String metadataJson) {
    /** What the source of a pixel's events begins with. */
    public static final String SCHEME = "pixel://";

    /** The source of its events. */
    public String source() {
        return SCHEME + id;
    }
}
