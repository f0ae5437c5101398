package dev.footfall.collector.query;

import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of {@code /api/v1/stats}.
 *
 * @param fromMs first instant, milliseconds since the epoch, UTC; zero or less means all time
 * @param toMs end, exclusive; absent means now
 * @param interval name of the wished step; absent or unknown means a day
 */
public record StatsRequest(@Nullable Long fromMs, @Nullable Long toMs, @Nullable String interval) {}
