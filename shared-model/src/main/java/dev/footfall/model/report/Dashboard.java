package dev.footfall.model.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/stats}.
 *
 * @param previousSummary the same for the period of equal length just before
 * @param timeseries oldest first, without gaps
 * @param previousTimeseries as long as {@code timeseries}; index i compares with index i
 * @param warming true while the collector still reads its newest events after a start, so that the
 *     numbers are too small; otherwise absent
 */
public record Dashboard(
        MetricSummary summary,
        MetricSummary previousSummary,
        List<TimeSeriesPoint> timeseries,
        List<TimeSeriesPoint> previousTimeseries,
        Breakdowns breakdowns,
        @Nullable Boolean warming) {
    public Dashboard {
        timeseries = List.copyOf(timeseries);
        previousTimeseries = List.copyOf(previousTimeseries);
    }
}
