package dev.footfall.model.report.failure;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code GET /api/v1/exceptions}.
 *
 * @param projectId who owns the source; absent where nobody does
 */
public record GlobalException(
        ExceptionGroup group,
        @Nullable String projectId,
        @Nullable String projectName,
        String source) {}
