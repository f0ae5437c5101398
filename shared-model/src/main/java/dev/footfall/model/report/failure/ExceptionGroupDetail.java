package dev.footfall.model.report.failure;

import dev.footfall.model.report.session.TraceSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/exceptions/{group}}.
 *
 * @param variants by message, stack and whether handled, most frequent first, 50 at most
 * @param traces sessions of the newest ones, 10 at most
 * @param dropped reports that pages could not send before one of these
 * @param projectId who owns the source; absent where nobody does
 * @param warming true while the newest events of before a start are missing; otherwise absent
 */
public record ExceptionGroupDetail(
        ExceptionGroup group,
        ExceptionBreakdowns breakdowns,
        List<ExceptionVariant> variants,
        List<TraceSummary> traces,
        long dropped,
        @Nullable String projectId,
        @Nullable String projectName,
        @Nullable Boolean warming) {
    public ExceptionGroupDetail {
        variants = List.copyOf(variants);
        traces = List.copyOf(traces);
    }
}
