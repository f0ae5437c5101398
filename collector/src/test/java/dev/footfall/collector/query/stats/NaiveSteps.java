package dev.footfall.collector.query.stats;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a series. */
record NaiveSteps(long start, long end, boolean isPartial) {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final List<Long> LADDER =
            List.of(60_000L, 900_000L, 3_600_000L, 14_400_000L, 21_600_000L, DAY, 7 * DAY);
    private static final Map<String, Integer> RUNGS =
            Map.of("minute", 0, "15m", 1, "hour", 2, "4h", 3, "6h", 4, "day", 5, "week", 6);

    static List<NaiveSteps> of(long from, long to, @Nullable String interval, ZoneId zone) {
        int rung = interval == null ? 5 : RUNGS.getOrDefault(interval, 5);
        while (rung < LADDER.size() && (to - from) / LADDER.get(rung) > 2_000) {
            rung++;
        }
        if (rung == LADDER.size()) {
            long length = Math.max((to - from) / 2_000 + 1, 7 * DAY);
            return cut(from, to, 4 * DAY, length);
        }
        return rung < 5 || zone.equals(ZoneOffset.UTC)
                ? cut(from, to, 4 * DAY, LADDER.get(rung))
                : days(from, to, zone, rung == 6);
    }

    private static List<NaiveSteps> cut(long from, long to, long origin, long length) {
        long start = origin;
        while (start > from) {
            start -= length;
        }
        start += (from - start) / length * length;
        var steps = new ArrayList<NaiveSteps>();
        for (; start < to; start += length) {
            steps.add(step(start, start + length, from, to));
        }
        return steps;
    }

    /** From every midnight that a clock on the wall shows to the next. */
    private static List<NaiveSteps> days(long from, long to, ZoneId zone, boolean areWeeks) {
        var date = Instant.ofEpochMilli(from).atZone(zone).toLocalDate();
        while (areWeeks && date.getDayOfWeek() != DayOfWeek.MONDAY) {
            date = date.minusDays(1);
        }
        var steps = new ArrayList<NaiveSteps>();
        long start = date.atStartOfDay(zone).toInstant().toEpochMilli();
        while (start < to) {
            date = date.plusDays(areWeeks ? 7 : 1);
            long end = date.atStartOfDay(zone).toInstant().toEpochMilli();
            if (end > start) {
                steps.add(step(start, end, from, to));
            }
            start = end;
        }
        return steps;
    }

    private static NaiveSteps step(long start, long end, long from, long to) {
        return new NaiveSteps(start, end, start < from || end > to);
    }
}
