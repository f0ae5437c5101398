package dev.footfall.model.report;

/**
 * One line of the breakdown by version.
 *
 * @param app the browser or application; empty where it is not known
 * @param version empty where it is not known
 */
public record VersionRow(String app, String version, long visitors, long pageviews, long events) {}
