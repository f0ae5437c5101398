package dev.footfall.collector.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What the request says besides its body. It is looked at and dropped; nothing of it is stored as
 * it is.
 *
 * @param userAgent the header's value
 * @param acceptLanguage the header's value
 * @param prefetch the browser loads the page ahead, and perhaps nobody will see it
 */
public record Signals(
        Wishes wishes,
        @Nullable String userAgent,
        @Nullable String acceptLanguage,
        boolean prefetch) {}
