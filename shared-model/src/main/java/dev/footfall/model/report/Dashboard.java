package dev.footfall.model.report;

import dev.footfall.model.report.session.TraceSummary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/stats}.
 *
 * @param previousSummary the same for the period of equal length just before
 * @param timeseries oldest first, without gaps
 * @param previousTimeseries as long as {@code timeseries}; index i compares with index i
 * @param unassigned sources that belong to no project, all of them
 * @param traces the sessions that began last
 * @param breakdownTotals by the name of each breakdown
 * @param sessions only where they were asked for: they cost as much as all the rest
 * @param warming true while the collector still reads its newest events after a start, so that the
 *     numbers are too small; otherwise absent
 */
public record Dashboard(
        MetricSummary summary,
        MetricSummary previousSummary,
        List<TimeSeriesPoint> timeseries,
        List<TimeSeriesPoint> previousTimeseries,
        Breakdowns breakdowns,
        List<BreakdownRow> unassigned,
        List<TraceSummary> traces,
        Map<String, BreakdownTotal> breakdownTotals,
        @Nullable SessionSummary sessions,
        @Nullable Boolean warming) {
    public Dashboard {
        timeseries = List.copyOf(timeseries);
        previousTimeseries = List.copyOf(previousTimeseries);
        unassigned = List.copyOf(unassigned);
        traces = List.copyOf(traces);
        breakdownTotals = Map.copyOf(breakdownTotals);
    }

    /** Without traces, totals and sessions. */
    public Dashboard(
            MetricSummary summary,
            MetricSummary previousSummary,
            List<TimeSeriesPoint> timeseries,
            List<TimeSeriesPoint> previousTimeseries,
            Breakdowns breakdowns,
            @Nullable Boolean warming) {
        this(
                summary,
                previousSummary,
                timeseries,
                previousTimeseries,
                breakdowns,
                List.of(),
                List.of(),
                Map.of(),
                null,
                warming);
    }
}
