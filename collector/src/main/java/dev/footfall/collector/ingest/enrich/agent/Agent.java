package dev.footfall.collector.ingest.enrich.agent;

import org.jspecify.annotations.Nullable;

/**
 * A client in coarse classes. One that does not count carries nothing but its kind.
 *
 * @param app browser or application, such as {@code Firefox}
 * @param version digits and dots, as sent
 * @param os family, such as {@code Android}
 */
public record Agent(
        Kind kind, @Nullable String app, @Nullable String version, @Nullable String os) {
    /** What a client is, and the name that events give it. */
    public enum Kind {
        /** A browser on a computer, a console or a television. */
        DESKTOP("Desktop"),
        /** A browser on a phone or a tablet, one inside an app included. */
        MOBILE("Mobile"),
        /** Any other program that speaks for itself. */
        APP("App"),
        /** A crawler, a fetcher, a monitor or nothing that says what it is; not counted. */
        BOT("Bot"),
        /** A browser without a window, as tests and scrapers drive it; not counted. */
        HEADLESS("Headless");

        private final String device;

        Kind(String device) {
            this.device = device;
        }

        /** The name that is stored. */
        public String device() {
            return device;
        }

        /** Whether a person may stand behind the client, so that its hits count. */
        public boolean counts() {
            return this != BOT && this != HEADLESS;
        }
    }

    static Agent unnamed(Kind kind) {
        return new Agent(kind, null, null, null);
    }
}
