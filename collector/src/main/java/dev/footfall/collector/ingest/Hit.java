package dev.footfall.collector.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a beacon said, decoded and not yet judged.
 *
 * @param url full address of the page
 * @param referrer full address of the linking page
 * @param firstToday first view of the site today
 * @param firstOfPage first view of this page today
 * @param hashRoutes the page's fragment names its view
 * @param timeZone IANA name
 * @param durationMs time on page
 * @param name of a custom event
 * @param appVersion release of the application
 */
public record Hit(
        String beaconId,
        @Nullable String sessionId,
        Kind kind,
        String url,
        @Nullable String referrer,
        boolean firstToday,
        boolean firstOfPage,
        boolean hashRoutes,
        @Nullable String timeZone,
        @Nullable Long durationMs,
        @Nullable String name,
        @Nullable String appVersion,
        Map<String, String> metadata) {
    public Hit {
        metadata = Map.copyOf(metadata);
    }

    /** What a beacon can report. */
    public enum Kind {
        LOAD(EventKind.PAGE_LOAD),
        UNIQUE(EventKind.PAGE_UNIQUE),
        UNLOAD(EventKind.PAGE_UNLOAD),
        CUSTOM(EventKind.CUSTOM);

        private final EventKind eventKind;

        Kind(EventKind eventKind) {
            this.eventKind = eventKind;
        }

        EventKind eventKind() {
            return eventKind;
        }
    }
}
