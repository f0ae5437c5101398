package dev.footfall.model.report.session;

import org.jspecify.annotations.Nullable;

/**
 * A session in one line.
 *
 * @param startedMs its first event, milliseconds since the epoch
 * @param lastMs its last event
 * @param source where its first event came from
 * @param entryPath the first page that it loaded
 */
public record TraceSummary(
        String sessionId,
        long startedMs,
        long lastMs,
        String source,
        @Nullable String entryPath,
        @Nullable String country,
        @Nullable String uaBrowser,
        @Nullable String uaVersion,
        @Nullable String uaDevice,
        @Nullable String appVersion,
        long pageviews,
        long events,
        long exceptions) {}
