package dev.footfall.collector.store.catalog.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one group of exceptions of one source, and who made it.
 *
 * @param version counts the decisions; the first is 1
 * @param updatedAt none before the first
 * @param updatedBy none: the collector knew nobody's name
 */
public record Triage(
        Key key,
        Decision decision,
        int version,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy) {
    /** Which group, and where. */
    public record Key(String group, String source) {}

    /** Of a group about which nobody has decided anything. */
    public static Triage none(Key key) {
        return new Triage(key, Decision.NONE, 0, null, null);
    }
}
