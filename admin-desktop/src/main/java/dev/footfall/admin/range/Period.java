package dev.footfall.admin.range;

import dev.footfall.model.query.Interval;
import java.time.Instant;

/**
 * The span of one report.
 *
 * @param from included; the epoch means "since the first event"
 * @param to excluded
 * @param interval the steps of its time series
 */
public record Period(Instant from, Instant to, Interval interval) {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("period ends before it begins: " + from + ".." + to);
        }
    }
}
