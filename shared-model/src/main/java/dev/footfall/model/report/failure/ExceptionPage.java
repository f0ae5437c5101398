package dev.footfall.model.report.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/exceptions} with a limit.
 *
 * @param nextCursor what to ask the next page with; absent on the last one
 * @param totals of all pages and whatever their status
 * @param warming true while the newest events of before a start are missing; otherwise absent
 */
public record ExceptionPage(
        List<GlobalException> items,
        @Nullable String nextCursor,
        Totals totals,
        @Nullable Boolean warming) {
    public ExceptionPage {
        items = List.copyOf(items);
    }

    /** How many groups there are of each status. */
    public record Totals(long unresolved, long resolved, long muted) {}
}
