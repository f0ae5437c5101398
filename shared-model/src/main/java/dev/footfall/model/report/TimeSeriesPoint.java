package dev.footfall.model.report;

import org.jspecify.annotations.Nullable;

/**
 * What happened in one step of a time series.
 *
 * @param timestampMs start of the step, milliseconds since the epoch, UTC
 * @param partial true when a part of the step lies outside the period, so that it counts too
 *     little; otherwise absent
 */
public record TimeSeriesPoint(
        long timestampMs,
        long visitors,
        long pageviews,
        long events,
        long exceptions,
        @Nullable Boolean partial) {
    /** A step that lies wholly within the period. */
    public TimeSeriesPoint(
            long timestampMs, long visitors, long pageviews, long events, long exceptions) {
        this(timestampMs, visitors, pageviews, events, exceptions, null);
    }
}
