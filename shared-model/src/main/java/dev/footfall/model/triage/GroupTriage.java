package dev.footfall.model.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a group of exceptions stands by what people decided. What happened since is not in it: a
 * group that is resolved here may have happened again.
 *
 * @param resolvedAt absent: not resolved
 * @param mutedAt absent: not muted
 * @param mutedMore it is heard again once it has happened so often since
 * @param mutedUntil it is heard again from then on
 * @param version counts the decisions; 0 before the first
 * @param updatedAt absent before the first decision
 * @param updatedBy absent where the collector knew nobody's name
 */
public record GroupTriage(
        String groupId,
        String source,
        TriageState state,
        @Nullable Instant resolvedAt,
        @Nullable Instant mutedAt,
        @Nullable Long mutedMore,
        @Nullable Instant mutedUntil,
        @Nullable String note,
        int version,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy) {}
