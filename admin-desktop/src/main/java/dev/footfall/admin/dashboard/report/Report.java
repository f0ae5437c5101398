package dev.footfall.admin.dashboard.report;

import dev.footfall.admin.range.Period;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.model.report.Dashboard;

/**
 * One answer of the collector.
 *
 * @param range what was chosen
 * @param period what that meant when the collector was asked; its end is when that was
 */
public record Report(RangePreset range, Period period, Dashboard data) {
    /** Whether nothing at all happened. */
    public boolean isEmpty() {
        var summary = data.summary();
        return summary.visitors() == 0
                && summary.pageviews() == 0
                && summary.events() == 0
                && data.timeseries().stream().allMatch(point -> point.exceptions() == 0);
    }
}
