package dev.footfall.admin.dashboard.report;

import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import java.util.Comparator;
import java.util.List;

/**
 * A breakdown by one metric, largest first.
 *
 * @param metric what the numbers count, which is not the chosen one where that has none here
 */
public record Ranking(Metric metric, List<Line> lines) {
    public Ranking {
        lines = List.copyOf(lines);
    }

    /**
     * One value of the dimension.
     *
     * @param key as the collector has it; empty where events carry none
     * @param label as it is shown
     * @param share of the sum of all lines, 0 to 1
     * @param length of the bar against the longest, 0 to 1
     */
    public record Line(String key, String label, long count, double share, double length) {}

    /**
     * Ranks the rows of a dimension.
     *
     * @param absent what to call the row without a value
     */
    public static Ranking of(
            Dimension dimension, Breakdowns breakdowns, Metric chosen, String absent) {
        var rows = dimension.rows(breakdowns);
        var metric = countable(rows, chosen);
        long sum = Math.max(1, rows.stream().mapToLong(metric::of).sum());
        long most = Math.max(1, rows.stream().mapToLong(metric::of).max().orElse(0));
        var lines =
                rows.stream()
                        .sorted(
                                Comparator.comparingLong((BreakdownRow row) -> metric.of(row))
                                        .reversed()
                                        .thenComparing(BreakdownRow::key))
                        .map(row -> line(row, dimension, metric, absent, sum, most))
                        .toList();
        return new Ranking(metric, lines);
    }

    private static Line line(
            BreakdownRow row,
            Dimension dimension,
            Metric metric,
            String absent,
            long sum,
            long most) {
        long count = metric.of(row);
        return new Line(
                row.key(),
                dimension.label(row.key(), absent),
                count,
                (double) count / sum,
                (double) count / most);
    }

    /** A breakdown without events shows views instead, and one of events alone shows those. */
    private static Metric countable(List<BreakdownRow> rows, Metric chosen) {
        boolean events = rows.stream().anyMatch(row -> row.events() > 0);
        boolean views = rows.stream().anyMatch(row -> row.pageviews() > 0);
        if (chosen == Metric.EVENTS) {
            return events ? Metric.EVENTS : Metric.PAGEVIEWS;
        }
        return events && !views ? Metric.EVENTS : chosen;
    }
}
