package dev.footfall.model.report.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.footfall.model.report.session.TraceSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/events}.
 *
 * @param trend how many in each twentieth of the time from the first to the last
 * @param variants by metadata, most frequent first, 50 at most
 * @param traces sessions of the newest ones, 10 at most
 * @param warming true while the newest events of before a start are missing; otherwise absent
 */
public record EventDetail(
        String name,
        long count,
        long firstSeenMs,
        long lastSeenMs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> trend,
        EventBreakdowns breakdowns,
        List<EventVariant> variants,
        List<TraceSummary> traces,
        @Nullable Boolean warming) {
    public EventDetail {
        trend = List.copyOf(trend);
        variants = List.copyOf(variants);
        traces = List.copyOf(traces);
    }
}
