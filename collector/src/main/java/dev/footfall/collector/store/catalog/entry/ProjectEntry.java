package dev.footfall.collector.store.catalog.entry;

import java.time.Instant;

/**
 * A group of sources and pixels.
 *
 * @param version counts the changes that people made; the first is 1
 */
public record ProjectEntry(String id, String name, String slug, Instant createdAt, int version) {
    /** As it is when it is new. */
    public ProjectEntry(String id, String name, String slug, Instant createdAt) {
        this(id, name, slug, createdAt, 1);
    }
}
