package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.stats.series.Counts;
import dev.footfall.collector.store.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts events by hour as they are read. Confined to a thread. */
final class HourTally {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();
    private static final int HOURS = 24;

    /** Bits of {@code what} in {@code moments.sql}, in the order of what they count. */
    private static final int KINDS = 4;

    private final Map<Long, long[]> byHour = new HashMap<>();
    private long rows;

    /** Counts a row of {@code moments.sql}. */
    void add(ResultSet row) throws SQLException {
        var counts = byHour.computeIfAbsent(row.getLong(1) / HOUR_MS, _ -> new long[KINDS]);
        int what = row.getInt(2);
        for (int kind = 0; kind < KINDS; kind++) {
            counts[kind] += what >> kind & 1;
        }
        rows++;
    }

    /** How many rows were counted. */
    long rows() {
        return rows;
    }

    /** The hours of a day. */
    Counts[] of(TimeSpan day) {
        var hours = new Counts[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            var counts = byHour.get(day.fromMs() / HOUR_MS + hour);
            hours[hour] =
                    counts == null
                            ? Counts.NONE
                            : new Counts(counts[1], counts[0], counts[2], counts[3]);
        }
        return hours;
    }
}
