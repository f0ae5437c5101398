package dev.footfall.model.report;

/**
 * How many events have a value.
 *
 * @param key the value counted; empty where events carry none
 */
public record CountRow(String key, long count) {}
