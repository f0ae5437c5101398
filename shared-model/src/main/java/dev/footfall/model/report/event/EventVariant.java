package dev.footfall.model.report.event;

import org.jspecify.annotations.Nullable;

/**
 * Events with the same metadata.
 *
 * @param metadata a JSON object as text; absent where they have none
 * @param uaBrowser of the newest, as are system, source and path
 * @param sessionId of the newest that belongs to a session
 */
public record EventVariant(
        @Nullable String metadata,
        long count,
        long firstSeenMs,
        long lastSeenMs,
        @Nullable String uaBrowser,
        @Nullable String uaOs,
        String source,
        @Nullable String pathname,
        @Nullable String sessionId) {}
