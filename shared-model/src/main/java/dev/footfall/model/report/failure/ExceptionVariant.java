package dev.footfall.model.report.failure;

import org.jspecify.annotations.Nullable;

/**
 * Exceptions with the same message and stack.
 *
 * @param uaBrowser of the newest, as are system, source, version and path
 * @param metadata a JSON object as text, of the newest that has one
 * @param sessionId of the newest that belongs to a session
 * @param rulesVersion of the rules that filed the newest
 */
public record ExceptionVariant(
        String message,
        @Nullable String stack,
        boolean handled,
        long count,
        long firstSeenMs,
        long lastSeenMs,
        @Nullable String uaBrowser,
        @Nullable String uaOs,
        String source,
        @Nullable String appVersion,
        @Nullable String pathname,
        @Nullable String metadata,
        @Nullable String sessionId,
        @Nullable Integer rulesVersion) {}
