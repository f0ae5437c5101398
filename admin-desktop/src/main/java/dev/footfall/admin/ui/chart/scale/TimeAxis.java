package dev.footfall.admin.ui.chart.scale;

import dev.footfall.admin.format.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses about six labels under a time series: hours of the day below two days, otherwise days,
 * each where it begins for the viewer; months where the series is longer than a year.
 */
public final class TimeAxis {
    private static final int ABOUT = 6;
    private static final Duration CLOCK_BELOW = Duration.ofDays(2);
    private static final Duration MONTHS_ABOVE = Duration.ofDays(500);
    private static final int[] HOURS = {1, 2, 3, 4, 6, 8, 12};

    private TimeAxis() {}

    public record Mark(int index, String label) {}

    public static List<Mark> marks(ChartData data, Formats formats) {
        if (data.isEmpty()) {
            return List.of();
        }
        var points = data.points();
        var span = data.step().multipliedBy(points.size());
        if (data.step().compareTo(Duration.ofDays(1)) >= 0) {
            return evenly(data, span.compareTo(MONTHS_ABOVE) > 0, formats);
        }
        var first = points.getFirst().start().atZone(formats.zone());
        var end = points.getLast().start();
        return span.compareTo(CLOCK_BELOW) <= 0
                ? at(hours(first, end, span), data, formats, true)
                : at(days(first, end, span), data, formats, false);
    }

    private static List<Mark> evenly(ChartData data, boolean months, Formats formats) {
        var points = data.points();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < points.size(); i += Math.max(1, points.size() / ABOUT)) {
            var start = points.get(i).start();
            add(marks, i, months ? formats.month(start) : formats.day(start));
        }
        return marks;
    }

    private static List<Instant> hours(ZonedDateTime first, Instant end, Duration span) {
        long wanted = Math.ceilDiv(span.toHours(), ABOUT);
        int every = HOURS[HOURS.length - 1];
        for (int i = HOURS.length - 1; i >= 0 && HOURS[i] >= wanted; i--) {
            every = HOURS[i];
        }
        var times = new ArrayList<Instant>();
        var time = first.truncatedTo(ChronoUnit.HOURS);
        for (; !time.toInstant().isAfter(end); time = time.plusHours(1)) {
            if (time.getHour() % every == 0) {
                times.add(time.toInstant());
            }
        }
        return times;
    }

    private static List<Instant> days(ZonedDateTime first, Instant end, Duration span) {
        long every = Math.max(1, Math.round((double) span.toDays() / ABOUT));
        ZoneId zone = first.getZone();
        var times = new ArrayList<Instant>();
        LocalDate day = first.toLocalDate();
        for (; !day.atStartOfDay(zone).toInstant().isAfter(end); day = day.plusDays(every)) {
            times.add(day.atStartOfDay(zone).toInstant());
        }
        return times;
    }

    /** Puts each time under the first step that begins no earlier. */
    private static List<Mark> at(
            List<Instant> times, ChartData data, Formats formats, boolean clock) {
        var marks = new ArrayList<Mark>();
        var first = data.points().getFirst().start();
        for (var time : times) {
            if (!time.isBefore(first)) {
                long steps =
                        Math.ceilDiv(
                                Duration.between(first, time).toMillis(), data.step().toMillis());
                add(marks, (int) steps, clock ? formats.clock(time) : formats.day(time));
            }
        }
        marks.removeIf(mark -> mark.index() >= data.points().size());
        return marks;
    }

    private static void add(List<Mark> marks, int index, String label) {
        if (marks.isEmpty() || !marks.getLast().label().equals(label)) {
            marks.add(new Mark(index, label));
        }
    }
}
