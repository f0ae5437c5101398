package dev.footfall.admin.dashboard.report;

import dev.footfall.admin.range.Period;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.Dashboard;

/**
 * One answer of the collector.
 *
 * @param question what was chosen
 * @param period what its range meant when the collector was asked; its end is when that was
 */
public record Report(Question question, Period period, Dashboard data) {
    /** Whether it leaves events out. */
    public boolean isFiltered() {
        return !question.filter().equals(Filter.EVERYTHING);
    }

    /** Whether the collector had read all its events again since its start. */
    public boolean isComplete() {
        return !Boolean.TRUE.equals(data.warming());
    }

    /** Whether nothing at all happened. */
    public boolean isEmpty() {
        var summary = data.summary();
        return summary.visitors() == 0
                && summary.pageviews() == 0
                && summary.events() == 0
                && data.timeseries().stream().allMatch(point -> point.exceptions() == 0);
    }
}
