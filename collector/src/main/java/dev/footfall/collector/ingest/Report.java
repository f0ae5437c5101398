package dev.footfall.collector.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of one exception, decoded and not yet judged.
 *
 * @param url full address of the page
 * @param handled the program went on by itself
 * @param appVersion of the site or program that failed
 * @param fingerprint the group that the sender wants it in
 * @param timeZone IANA name
 * @param droppedBefore reports that the page had to drop before this one; 0 or more
 */
public record Report(
        String url,
        String type,
        String message,
        @Nullable String stack,
        @Nullable String beaconId,
        @Nullable String sessionId,
        boolean handled,
        @Nullable String appVersion,
        @Nullable String fingerprint,
        Map<String, String> metadata,
        @Nullable String timeZone,
        long droppedBefore) {
    public Report {
        metadata = Map.copyOf(metadata);
        if (droppedBefore < 0) {
            throw new IllegalArgumentException("fewer than none were dropped: " + droppedBefore);
        }
    }
}
