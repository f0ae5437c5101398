package dev.footfall.model.report;

/**
 * What happened in one step of a time series.
 *
 * @param timestampMs start of the step, milliseconds since the epoch, UTC
 */
public record TimeSeriesPoint(
        long timestampMs, long visitors, long pageviews, long events, long exceptions) {}
