package dev.footfall.model.site;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A picture whose loading is counted.
 *
 * @param id a ULID, and the name of the picture
 * @param metadata goes with each of its events; keys ascending
 * @param lastHit at most a minute behind
 * @param version counts the changes that people made
 */
public record Pixel(
        String id,
        String projectId,
        String name,
        String eventName,
        Map<String, String> metadata,
        Instant createdAt,
        @Nullable Instant lastHit,
        int version) {
    public Pixel {
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }
}
