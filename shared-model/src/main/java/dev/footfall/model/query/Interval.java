package dev.footfall.model.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Steps of a time series, shortest first. */
public enum Interval {
    MINUTE("minute", Duration.ofMinutes(1)),
    QUARTER_HOUR("15m", Duration.ofMinutes(15)),
    HOUR("hour", Duration.ofHours(1)),
    FOUR_HOURS("4h", Duration.ofHours(4)),
    SIX_HOURS("6h", Duration.ofHours(6)),
    DAY("day", Duration.ofDays(1)),
    WEEK("week", Duration.ofDays(7));

    private final String wireName;
    private final Duration length;

    Interval(String wireName, Duration length) {
        this.wireName = wireName;
        this.length = length;
    }

    /** The step that the API calls so; empty for a word it does not know. */
    public static Optional<Interval> named(String wireName) {
        return Arrays.stream(values())
                .filter(interval -> interval.wireName.equals(wireName))
                .findFirst();
    }

    /** Its name in a request. */
    public String wireName() {
        return wireName;
    }

    public Duration length() {
        return length;
    }
}
