package dev.footfall.model.site;

import java.time.Instant;

/**
 * A group of sources and pixels.
 *
 * @param id a ULID
 * @param slug for addresses; not unique
 * @param version counts the changes; whoever sends one says which he has seen
 */
public record Project(String id, String name, String slug, Instant createdAt, int version) {}
