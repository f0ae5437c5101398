package dev.footfall.model.report;

import org.jspecify.annotations.Nullable;

/**
 * Totals of one period.
 *
 * @param visitors the sum of daily visitors: a person who came on three days counts three times
 * @param pageviews page loads
 * @param events custom events and pixels
 * @param bounceRate 0 to 1; absent below five samples of time on page
 * @param medianDurationMs median time on page in milliseconds; absent without samples
 */
public record MetricSummary(
        long visitors,
        long pageviews,
        long events,
        @Nullable Double bounceRate,
        @Nullable Long medianDurationMs) {
    /** A period in which nothing happened. */
    public static final MetricSummary NOTHING = new MetricSummary(0, 0, 0, null, null);
}
