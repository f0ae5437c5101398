package dev.footfall.admin.ui.chart.scale;

import java.time.Instant;

/**
 * One step of the series.
 *
 * @param start of the step
 * @param value what the line shows
 * @param previous the same a period earlier
 * @param exceptions how many errors happened in it
 */
public record ChartPoint(Instant start, long value, long previous, long exceptions) {}
