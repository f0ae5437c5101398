package dev.footfall.collector.ingest.fingerprint;

import org.jspecify.annotations.Nullable;

/**
 * What a failure is filed by, as it was reported and before anything is cut.
 *
 * @param fingerprintOverride what the sender wants it filed under; blank is as good as absent
 */
public record FailureInput(
        String type,
        String message,
        @Nullable String stack,
        @Nullable String fingerprintOverride) {}
