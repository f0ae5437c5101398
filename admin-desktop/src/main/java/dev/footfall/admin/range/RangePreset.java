package dev.footfall.admin.range;

import dev.footfall.model.query.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Spans that end now, shortest first. */
public enum RangePreset {
    DAY("24h", 1, Interval.QUARTER_HOUR, "range.day", "range.day.short"),
    WEEK("7d", 7, Interval.HOUR, "range.week", "range.week.short"),
    MONTH("30d", 30, Interval.FOUR_HOURS, "range.month", "range.month.short"),
    QUARTER("90d", 90, Interval.DAY, "range.quarter", "range.quarter.short"),
    HALF_YEAR("180d", 180, Interval.DAY, "range.half", "range.half.short"),
    YEAR("12m", 365, Interval.WEEK, "range.year", "range.year.short"),
    ALL("all", 0, Interval.WEEK, "range.all", "range.all.short");

    private final String word;
    private final int days;
    private final Interval interval;
    private final String labelKey;
    private final String shortKey;

    RangePreset(String word, int days, Interval interval, String labelKey, String shortKey) {
        this.word = word;
        this.days = days;
        this.interval = interval;
        this.labelKey = labelKey;
        this.shortKey = shortKey;
    }

    /** The preset that a link calls so; empty for a word it does not know. */
    public static Optional<RangePreset> named(String word) {
        return Arrays.stream(values()).filter(preset -> preset.word.equals(word)).findFirst();
    }

    /** Its name in a link. */
    public String word() {
        return word;
    }

    /** Key of its name among the messages. */
    public String labelKey() {
        return labelKey;
    }

    /** Key of its name where space is short. */
    public String shortKey() {
        return shortKey;
    }

    /** The span of this length that ends at {@code now}. */
    public Period until(Instant now) {
        var from = this == ALL ? Instant.EPOCH : now.minus(Duration.ofDays(days));
        return new Period(from, now, interval);
    }
}
