package dev.footfall.model.site;

import org.jspecify.annotations.Nullable;

/**
 * A project as somebody wants it; for a change, what is absent or blank stays.
 *
 * @param slug absent for a new project: made from its name
 * @param version of the project that whoever changes it has seen; absent: whatever it is
 */
public record ProjectInput(
        @Nullable String name, @Nullable String slug, @Nullable Integer version) {}
