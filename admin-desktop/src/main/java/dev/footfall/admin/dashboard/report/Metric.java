package dev.footfall.admin.dashboard.report;

import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.MetricSummary;
import dev.footfall.model.report.TimeSeriesPoint;

/** The three numbers that the chart and the breakdowns can be about. */
public enum Metric {
    VISITORS("metric.visitors", "metric.visitors.column"),
    PAGEVIEWS("metric.pageviews", "metric.pageviews.column"),
    EVENTS("metric.events", "metric.events.column");

    private final String labelKey;
    private final String columnKey;

    Metric(String labelKey, String columnKey) {
        this.labelKey = labelKey;
        this.columnKey = columnKey;
    }

    /** Key of its name among the messages. */
    public String labelKey() {
        return labelKey;
    }

    /** Key of its name above a column of numbers. */
    public String columnKey() {
        return columnKey;
    }

    /** The number that goes with it in the second row of a tooltip. */
    public Metric companion() {
        return this == VISITORS ? PAGEVIEWS : VISITORS;
    }

    public long of(MetricSummary summary) {
        return switch (this) {
            case VISITORS -> summary.visitors();
            case PAGEVIEWS -> summary.pageviews();
            case EVENTS -> summary.events();
        };
    }

    public long of(TimeSeriesPoint point) {
        return switch (this) {
            case VISITORS -> point.visitors();
            case PAGEVIEWS -> point.pageviews();
            case EVENTS -> point.events();
        };
    }

    public long of(BreakdownRow row) {
        return switch (this) {
            case VISITORS -> row.visitors();
            case PAGEVIEWS -> row.pageviews();
            case EVENTS -> row.events();
        };
    }
}
