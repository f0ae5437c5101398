package dev.footfall.collector.store.catalog.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a group of exceptions stands; the parts are independent of each other.
 *
 * @param resolution none: nobody has resolved it
 * @param mute none: it is heard
 * @param note never blank
 */
public record Decision(
        @Nullable Resolution resolution, @Nullable Mute mute, @Nullable String note) {
    /** Of a group that nobody has looked at. */
    public static final Decision NONE = new Decision(null, null, null);

    /**
     * Somebody considers it mended.
     *
     * @param at what happens later opens it again
     * @param inNextRelease only what happens in a release that was not known then opens it
     */
    public record Resolution(Instant at, boolean inNextRelease) {}

    /**
     * Somebody does not want to hear of it, for good where neither limit is set.
     *
     * @param at since when
     * @param more it is heard again once it has happened so often after {@code at}
     * @param until it is heard again from then on
     */
    public record Mute(Instant at, @Nullable Long more, @Nullable Instant until) {}
}
