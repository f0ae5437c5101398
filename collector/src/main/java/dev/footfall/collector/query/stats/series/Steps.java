package dev.footfall.collector.query.stats.series;

import dev.footfall.collector.query.question.Span;
import dev.footfall.model.query.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a period is cut into: the first holds its first instant, the last its last one.
 * Days and weeks begin at midnight of the time zone, weeks on Mondays; shorter steps divide the
 * days of UTC. Immutable.
 */
final class Steps {
    private static final long MOST = 2_000;

    /** Monday, 5 January 1970. */
    private static final long FIRST_MONDAY_MS = Duration.ofDays(4).toMillis();

    /** Smallest units that steps of a time zone are put together from, largest first. */
    private static final long[] UNITS_MS = {
        Duration.ofHours(1).toMillis(), Duration.ofMinutes(15).toMillis(), 60_000, 1_000
    };

    private final long[] starts;
    private final long endMs;
    private final long originMs;
    private final long unitMs;

    private Steps(long[] bounds, long originMs, long unitMs) {
        this.starts = Arrays.copyOf(bounds, bounds.length - 1);
        this.endMs = bounds[bounds.length - 1];
        this.originMs = originMs;
        this.unitMs = unitMs;
    }

    /**
     * Cuts a period.
     *
     * @param interval name of the wished step; a longer one is taken where there would be too many,
     *     and a day for a name that nobody knows
     */
    static Steps of(Span period, @Nullable String interval, ZoneId zone) {
        long length = length(period.lengthMs(), interval);
        boolean isDays = length == Interval.DAY.length().toMillis();
        boolean isWeeks = length == Interval.WEEK.length().toMillis();
        boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
        return !isUtc && (isDays || isWeeks)
                ? ofZone(period, zone, isWeeks)
                : ofLength(period, length);
    }

    private static long length(long span, @Nullable String interval) {
        var wished = Optional.ofNullable(interval).flatMap(Interval::named).orElse(Interval.DAY);
        return Arrays.stream(Interval.values())
                .filter(longer -> longer.compareTo(wished) >= 0)
                .mapToLong(longer -> longer.length().toMillis())
                .filter(length -> span / length <= MOST)
                .findFirst()
                .orElseGet(() -> Math.max(span / MOST + 1, Interval.WEEK.length().toMillis()));
    }

    private static Steps ofLength(Span period, long length) {
        long first =
                Math.floorDiv(period.fromMs() - FIRST_MONDAY_MS, length) * length + FIRST_MONDAY_MS;
        long count = Math.ceilDiv(period.untilMs() - first, length);
        var bounds = LongStream.rangeClosed(0, count).map(i -> first + i * length).toArray();
        return new Steps(bounds, first, length);
    }

    private static Steps ofZone(Span period, ZoneId zone, boolean isWeeks) {
        var date = Instant.ofEpochMilli(period.fromMs()).atZone(zone).toLocalDate();
        if (isWeeks) {
            date = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        int days = isWeeks ? 7 : 1;
        var bounds = LongStream.builder();
        long bound = midnight(date, zone);
        bounds.add(bound);
        while (bound < period.untilMs()) {
            date = date.plusDays(days);
            bound = midnight(date, zone);
            bounds.add(bound);
        }
        // A day that a zone left out begins where the next one does.
        var distinct = bounds.build().distinct().toArray();
        return new Steps(distinct, 0, unit(distinct));
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The longest unit that every step consists of. */
    private static long unit(long[] bounds) {
        return Arrays.stream(UNITS_MS)
                .filter(unit -> Arrays.stream(bounds).allMatch(bound -> bound % unit == 0))
                .findFirst()
                .orElse(1);
    }

    int count() {
        return starts.length;
    }

    long startMs(int step) {
        return starts[step];
    }

    long endMs(int step) {
        return step + 1 < starts.length ? starts[step + 1] : endMs;
    }

    /** The step that an instant of the period is in. */
    int at(long ms) {
        int place = Arrays.binarySearch(starts, ms);
        return place >= 0 ? place : -place - 2;
    }

    /** Where units are counted from. */
    long originMs() {
        return originMs;
    }

    /** Every step is made of units of this length, and none is in two steps. */
    long unitMs() {
        return unitMs;
    }

    /** Whether every step is made of whole hours of UTC, also after a shift. */
    boolean areHours(long shiftMs) {
        long hour = UNITS_MS[0];
        return originMs % hour == 0 && unitMs % hour == 0 && shiftMs % hour == 0;
    }
}
