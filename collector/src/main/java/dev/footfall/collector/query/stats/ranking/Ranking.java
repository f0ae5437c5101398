package dev.footfall.collector.query.stats.ranking;

import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.BreakdownTotal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The rows of one breakdown.
 *
 * @param rows the most frequent ones, in order
 * @param total of all rows, also of those that are left out
 */
record Ranking(List<BreakdownRow> rows, BreakdownTotal total) {
    static final int MOST = 25;
    static final Ranking EMPTY = new Ranking(List.of(), BreakdownTotal.NOTHING);

    private static final Comparator<BreakdownRow> MOST_FREQUENT =
            Comparator.comparingLong((BreakdownRow row) -> row.pageviews() + row.events())
                    .reversed()
                    .thenComparing(BreakdownRow::key);

    Ranking {
        rows = List.copyOf(rows);
    }

    /** Ranks rows that are there in full. */
    static Ranking of(List<BreakdownRow> all) {
        var total =
                new BreakdownTotal(
                        all.size(),
                        all.stream().mapToLong(BreakdownRow::visitors).sum(),
                        all.stream().mapToLong(BreakdownRow::pageviews).sum(),
                        all.stream().mapToLong(BreakdownRow::events).sum());
        return new Ranking(all.stream().sorted(MOST_FREQUENT).toList(), total);
    }

    /** The same without what is left out usually. */
    Ranking cut() {
        return new Ranking(rows.stream().limit(MOST).toList(), total);
    }

    /** One row of an answer, beside which stand the totals. */
    record Line(BreakdownRow row, BreakdownTotal total) {
        static Line read(ResultSet row) throws SQLException {
            return new Line(
                    new BreakdownRow(
                            Objects.requireNonNull(row.getString("key")),
                            row.getLong("visitors"),
                            row.getLong("pageviews"),
                            row.getLong("events")),
                    new BreakdownTotal(
                            row.getLong("keys"),
                            row.getLong("all_visitors"),
                            row.getLong("all_pageviews"),
                            row.getLong("all_events")));
        }
    }

    /** Puts lines of one breakdown together, which are in order. */
    static Ranking ofLines(List<Line> lines) {
        return lines.isEmpty()
                ? EMPTY
                : new Ranking(lines.stream().map(Line::row).toList(), lines.getFirst().total());
    }
}
