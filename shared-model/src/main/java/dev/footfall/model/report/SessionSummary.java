package dev.footfall.model.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The period's sessions: visits of one tab each.
 *
 * @param medianDurationMs median time between the first and the last event of a session; absent
 *     without sessions
 * @param entryPages the path of each session's first page view, most frequent first; at most 25
 * @param exitPages the same of the last page view
 */
public record SessionSummary(
        long count,
        @Nullable Long medianDurationMs,
        List<CountRow> entryPages,
        List<CountRow> exitPages) {
    public SessionSummary {
        entryPages = List.copyOf(entryPages);
        exitPages = List.copyOf(exitPages);
    }
}
