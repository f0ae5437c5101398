package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.question.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the durations of a period come to.
 *
 * @param bounceRate share of the pages that were left after a moment, or null where there are too
 *     few to tell
 * @param medianMs null without durations
 */
public record Stay(@Nullable Double bounceRate, @Nullable Long medianMs) {
    /** Below this many samples a bounce rate says nothing. */
    private static final long FEWEST_SAMPLES = 5;

    private static final int SHORTEST_BOUNCE_MS = 100;
    private static final int LONGEST_BOUNCE_MS = 5_000;
    private static final int LONGEST_MS = 86_400_000;

    /** Of no durations. */
    public static final Stay NONE = new Stay(null, null);

    /**
     * Reads a row.
     *
     * @param prefix of the names of its columns
     */
    public static Stay read(ResultSet row, String prefix) throws SQLException {
        return of(
                row.getLong(prefix + "samples"),
                row.getLong(prefix + "bounces"),
                Cells.number(row, prefix + "median_ms"));
    }

    private static Stay of(long samples, long bounces, @Nullable Long medianMs) {
        return new Stay(samples < FEWEST_SAMPLES ? null : (double) bounces / samples, medianMs);
    }

    /** Of all durations in some lists; the median of an even number is between the middle two. */
    static Stay of(List<StayList> lists) {
        long samples = lists.stream().mapToLong(StayList::size).sum();
        if (samples == 0) {
            return NONE;
        }
        long bounces = atMost(lists, LONGEST_BOUNCE_MS) - atMost(lists, SHORTEST_BOUNCE_MS - 1);
        long both = (long) nth(lists, (samples + 1) / 2) + nth(lists, samples / 2 + 1);
        return of(samples, bounces, Math.ceilDiv(both, 2));
    }

    private static long atMost(List<StayList> lists, int stay) {
        return lists.stream().mapToLong(list -> list.atMost(stay)).sum();
    }

    /** The shortest duration that so many are not longer than. */
    private static int nth(List<StayList> lists, long n) {
        int low = 0;
        int high = LONGEST_MS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMost(lists, middle) >= n) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
