package dev.footfall.model.site;

import org.jspecify.annotations.Nullable;

/**
 * What is to change about a source; what is absent stays.
 *
 * @param projectId empty: belongs to none from now on
 * @param displayName blank: known by its URI from now on
 * @param version of the source that whoever changes it has seen; absent: whatever it is
 */
public record SourceInput(
        @Nullable String projectId,
        @Nullable String kind,
        @Nullable String displayName,
        @Nullable Integer version) {}
