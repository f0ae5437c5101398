package dev.footfall.collector.store;

/**
 * A day whose event files are counted.
 *
 * @param span the day itself
 * @param state equal to another one as long as its files hold the same
 * @param lastMs receipt of their latest event, milliseconds since the epoch
 * @param events how many they have
 */
public record FiledDay(TimeSpan span, Object state, long lastMs, long events) {}
