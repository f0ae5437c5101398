package dev.footfall.collector.store.rollup;

import dev.footfall.collector.store.DaySpan;
import dev.footfall.collector.store.SqlFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rollups of some days as relations of SQL. Immutable. */
public final class CountedViews {
    private static final int HOURS = 24;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1970;

    private final String hours = SqlFile.read(CountedViews.class, "counted_hour");
    private final String keys = SqlFile.read(CountedViews.class, "counted_key");
    private final String noHours = SqlFile.read(CountedViews.class, "no_counted_hour");
    private final String noKeys = SqlFile.read(CountedViews.class, "no_counted_key");

    /** More counts of the same kind, as questions for SQL. */
    public record More(List<String> hours, List<String> keys) {
        public static final More NONE = new More(List.of(), List.of());

        public More {
            hours = List.copyOf(hours);
            keys = List.copyOf(keys);
        }
    }

    /** Statements that define both relations without any counts; the catalogue may be closed. */
    public List<String> empty() {
        return List.of(noHours, noKeys);
    }

    /** Statements that define the relations {@code counted_hour} and {@code counted_key}. */
    public List<String> views(List<DaySpan> days, More more) {
        var wholeMonths = new ArrayList<Range>();
        var otherDays = new ArrayList<Range>();
        days.forEach(span -> divide(span, wholeMonths, otherDays));
        var ofHours =
                days.stream().map(span -> new Range(span.first() * HOURS, span.end() * HOURS));
        return List.of(
                union(
                        hours.replace("hours_asked", condition("hour", ofHours.toList())),
                        more.hours()),
                union(
                        keys.replace("months_asked", condition("month", wholeMonths))
                                .replace("days_asked", condition("day", otherDays)),
                        more.keys()));
    }

    private static String union(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream())
                .collect(Collectors.joining(" union all "));
    }

    private record Range(int first, int end) {
        boolean isEmpty() {
            return first >= end;
        }
    }

    /** A month that lies within the days is read from the smaller table. */
    private static void divide(DaySpan days, List<Range> wholeMonths, List<Range> otherDays) {
        var first = LocalDate.ofEpochDay(days.first());
        var end = LocalDate.ofEpochDay(days.end());
        var firstMonth = YearMonth.from(first.minusDays(1)).plusMonths(1);
        var endMonth = YearMonth.from(end);
        if (!firstMonth.isBefore(endMonth)) {
            otherDays.add(new Range(days.first(), days.end()));
            return;
        }
        wholeMonths.add(new Range(number(firstMonth), number(endMonth)));
        otherDays.add(new Range(days.first(), (int) firstMonth.atDay(1).toEpochDay()));
        otherDays.add(new Range((int) endMonth.atDay(1).toEpochDay(), days.end()));
    }

    private static int number(YearMonth month) {
        return (month.getYear() - FIRST_YEAR) * MONTHS + month.getMonthValue() - 1;
    }

    private static String condition(String column, List<Range> ranges) {
        var parts =
                ranges.stream()
                        .filter(range -> !range.isEmpty())
                        .map(range ->
                                "(%1$s >= %2$d and %1$s < %3$d)"
                                        .formatted(column, range.first, range.end))
                        .collect(Collectors.joining(" or "));
        return parts.isEmpty() ? "false" : parts;
    }
}
