package dev.footfall.collector.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One accepted event, as the store keeps it: the same flat set of columns for every kind, grouped
 * here for reading. It has no place for an address, a user agent or a query string.
 *
 * @param receivedMs the server's clock at receipt, milliseconds since the epoch, UTC
 * @param beaconId names one page view; empty where the sender gave none
 * @param sessionId names one visit of one tab
 * @param source URI of the site or application, such as {@code https://example.com}
 */
public record Event(
        long receivedMs,
        EventKind kind,
        String beaconId,
        @Nullable String sessionId,
        String source,
        Page page,
        Client client,
        Campaign campaign,
        Detail detail,
        @Nullable Failure failure) {
    /**
     * Where on the site, and how the visitor came there.
     *
     * @param uniqueUser first view of the site today
     * @param uniquePage first view of this page today
     */
    public record Page(
            @Nullable String pathname,
            boolean uniqueUser,
            boolean uniquePage,
            @Nullable String referrerHost,
            @Nullable String referrerGroup) {
        /** No page at all, as for a pixel. */
        public static final Page NONE = new Page(null, false, false, null, null);
    }

    /**
     * What kind of client, in coarse classes.
     *
     * @param country ISO 3166 code, upper case
     * @param language ISO 639 code, lower case
     */
    public record Client(
            @Nullable String country,
            @Nullable String language,
            @Nullable String browser,
            @Nullable String version,
            @Nullable String os,
            @Nullable String device,
            @Nullable String appVersion) {
        /** Nothing known. */
        public static final Client UNKNOWN = new Client(null, null, null, null, null, null, null);
    }

    /** The campaign that the page's address named. */
    public record Campaign(
            @Nullable String source, @Nullable String medium, @Nullable String campaign) {
        /** No campaign. */
        public static final Campaign NONE = new Campaign(null, null, null);
    }

    /**
     * What else was reported.
     *
     * @param durationMs time on page in milliseconds
     * @param metadataJson a compact JSON object, keys ascending
     * @param replaces an earlier event of the same kind, source and beacon stops counting
     */
    public record Detail(
            @Nullable Long durationMs,
            @Nullable String name,
            @Nullable String metadataJson,
            boolean replaces) {
        /** Nothing else. */
        public static final Detail NONE = new Detail(null, null, null);

        /** What replaces nothing. */
        public Detail(
                @Nullable Long durationMs, @Nullable String name, @Nullable String metadataJson) {
            this(durationMs, name, metadataJson, false);
        }
    }

    /**
     * An exception.
     *
     * @param group the issue group, 16 lower-case hex digits
     * @param basis what it takes to find the group again
     * @param droppedBefore reports that the page could not send before this one; 0 or more
     */
    public record Failure(
            String type,
            String message,
            @Nullable String stack,
            String group,
            boolean handled,
            Basis basis,
            long droppedBefore) {}

    /**
     * What a group was found from, as far as a failure does not tell it itself: where a cap cut one
     * of its texts, the rest is kept here, so that other rules can file it anew and exactly.
     *
     * @param rulesVersion version of the rules that found the group
     * @param override the group's name where the sender chose one
     * @param type the rest of the type, behind what the failure keeps of it
     * @param message the rest of the message
     * @param stack the rest of the stack
     */
    public record Basis(
            int rulesVersion,
            @Nullable String override,
            @Nullable String type,
            @Nullable String message,
            @Nullable String stack) {
        /** Nothing was cut and nobody chose the group. */
        public static Basis whole(int rulesVersion) {
            return new Basis(rulesVersion, null, null, null, null);
        }
    }
}
