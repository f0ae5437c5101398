package dev.footfall.model.report;

/**
 * All rows of a breakdown, of which the answer has the largest: what a share is a share of.
 *
 * @param keys how many rows there are in all
 */
public record BreakdownTotal(long keys, long visitors, long pageviews, long events) {
    /** No rows at all. */
    public static final BreakdownTotal NOTHING = new BreakdownTotal(0, 0, 0, 0);
}
