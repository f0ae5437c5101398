package dev.footfall.model.report.session;

import org.jspecify.annotations.Nullable;

/**
 * One event of a session.
 *
 * @param receivedMs milliseconds since the epoch
 * @param kind {@code page_load}, {@code page_unload}, {@code custom} or {@code exception}
 * @param bid the page view that it belongs to; may be empty
 * @param metadata a JSON object as text
 */
public record TraceEvent(
        long receivedMs,
        String kind,
        String bid,
        String source,
        @Nullable String pathname,
        @Nullable String referrerHost,
        @Nullable Long durationMs,
        @Nullable String eventName,
        @Nullable String metadata,
        @Nullable String appVersion,
        @Nullable String excType,
        @Nullable String excMessage,
        @Nullable String excStack,
        @Nullable String excGroup,
        @Nullable Boolean excHandled) {}
