package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Reading;
import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.report.MetricSummary;
import dev.footfall.model.report.TimeSeriesPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Answers of a collector, and what else most tests need. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");
    public static final Messages WORDS = Messages.load(Locale.US, Locale.US);
    public static final Formats FORMATS = new Formats(Locale.US, ZoneOffset.UTC, WORDS);

    private static final Breakdowns NO_BREAKDOWNS = new Breakdowns(List.of(), List.of(), List.of());

    private Samples() {}

    public static CollectorAddress address(String text) {
        return switch (CollectorAddress.read(text)) {
            case Reading.Understood(var address) -> address;
            case Reading.Refused(var flaw) -> throw new AssertionError(text + " is " + flaw);
        };
    }

    /** A week of hours in which everything grew, with errors in one of them. */
    public static Dashboard busy() {
        return new Dashboard(
                new MetricSummary(12_345, 45_678, 321, 0.417, 47_321L),
                new MetricSummary(10_000, 50_000, 321, 0.5, 47_321L),
                hours(168, 10),
                hours(168, 8),
                new Breakdowns(pages(12), referrers(), sources()),
                null);
    }

    /** A period in which nothing happened. */
    public static Dashboard quiet() {
        return new Dashboard(
                MetricSummary.NOTHING,
                MetricSummary.NOTHING,
                List.of(),
                List.of(),
                NO_BREAKDOWNS,
                null);
    }

    public static Dashboard withVisitors(long visitors) {
        return new Dashboard(
                new MetricSummary(visitors, visitors, 0, null, null),
                MetricSummary.NOTHING,
                hours(168, visitors),
                hours(168, 0),
                NO_BREAKDOWNS,
                null);
    }

    public static Report report(Dashboard dashboard) {
        return new Report(Question.USUAL, RangePreset.WEEK.until(NOW), dashboard);
    }

    /** Hour by hour up to the one that {@link #NOW} is in. */
    private static List<TimeSeriesPoint> hours(int count, long visitors) {
        var first = Instant.parse("2026-11-24T12:00:00Z").minus(Duration.ofHours(count - 1L));
        return IntStream.range(0, count)
                .mapToObj(i -> hour(first.plus(Duration.ofHours(i)), visitors + i % 24, i))
                .toList();
    }

    private static TimeSeriesPoint hour(Instant start, long visitors, int index) {
        return new TimeSeriesPoint(
                start.toEpochMilli(), visitors, 2 * visitors, 1, index == 100 ? 3 : 0);
    }

    private static List<BreakdownRow> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new BreakdownRow("/page-" + i, 100L - i, 200L - i, 0))
                .toList();
    }

    private static List<BreakdownRow> referrers() {
        return List.of(new BreakdownRow("", 60, 90, 0), new BreakdownRow("google.com", 40, 110, 0));
    }

    private static List<BreakdownRow> sources() {
        return List.of(
                new BreakdownRow("https://shop.example", 90, 150, 0),
                new BreakdownRow("app://till", 10, 50, 0));
    }
}
