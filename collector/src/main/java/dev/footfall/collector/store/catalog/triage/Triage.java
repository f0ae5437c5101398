package dev.footfall.collector.store.catalog.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one group of exceptions of one source, and who made it.
 *
 * @param version counts the decisions; the first is 1
 * @param updatedBy none: the collector knew nobody's name
 */
public record Triage(
        Key key, Decision decision, int version, Instant updatedAt, @Nullable String updatedBy) {
    /** Which group, and where. */
    public record Key(String group, String source) {}
}
