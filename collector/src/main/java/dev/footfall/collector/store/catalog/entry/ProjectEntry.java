package dev.footfall.collector.store.catalog.entry;

import java.time.Instant;

/** A group of sources and pixels. */
public record ProjectEntry(String id, String name, String slug, Instant createdAt) {}
