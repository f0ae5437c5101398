package dev.footfall.model.report;

/**
 * One line of a breakdown.
 *
 * @param key the value counted; empty where events carry none, such as direct visits
 */
public record BreakdownRow(String key, long visitors, long pageviews, long events) {}
