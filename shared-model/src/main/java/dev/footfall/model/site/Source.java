package dev.footfall.model.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A site or application that events came from.
 *
 * @param projectId absent: not assigned
 * @param kind {@code website} or {@code application}
 * @param displayName absent: known by its URI
 * @param lastSeen at most a minute behind
 * @param version counts the changes that people made
 */
public record Source(
        String uri,
        @Nullable String projectId,
        String kind,
        @Nullable String displayName,
        Instant createdAt,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        int version) {}
