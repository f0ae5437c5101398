package dev.footfall.collector.query.stats.ranking;

import static com.google.common.collect.Comparators.least;
import static java.util.Comparator.comparingInt;

import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.BreakdownTotal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
                    .thenComparing(BreakdownRow::key, Ranking::compareBytes);

    Ranking {
        rows = List.copyOf(rows);
    }

    /** As the engine orders texts. */
    private static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Ranks rows that are there in full. */
    static Ranking of(List<BreakdownRow> all) {
        return new Ranking(all.stream().sorted(MOST_FREQUENT).toList(), total(all));
    }

    private static BreakdownTotal total(List<BreakdownRow> all) {
        return new BreakdownTotal(
                all.size(),
                all.stream().mapToLong(BreakdownRow::visitors).sum(),
                all.stream().mapToLong(BreakdownRow::pageviews).sum(),
                all.stream().mapToLong(BreakdownRow::events).sum());
    }

    /**
     * Adds up what some parts say of each key, and ranks the most frequent ones.
     *
     * @param parts one at least
     */
    static Ranking ofMost(List<List<BreakdownRow>> parts) {
        var all = sums(parts);
        return new Ranking(all.stream().collect(least(MOST, MOST_FREQUENT)), total(all));
    }

    /** The same, leaving nothing out. */
    static Ranking ofAll(List<List<BreakdownRow>> parts) {
        return of(sums(parts));
    }

    /** The longest part is gone through, and the others are looked up meanwhile. */
    private static List<BreakdownRow> sums(List<List<BreakdownRow>> parts) {
        var bySize = parts.stream().sorted(comparingInt(List::size)).toList().reversed();
        var longest = bySize.getFirst();
        var others = new HashMap<String, BreakdownRow>();
        bySize.stream()
                .skip(1)
                .forEach(part -> part.forEach(row -> others.merge(row.key(), row, Ranking::sum)));
        var all = new ArrayList<BreakdownRow>(longest.size() + others.size());
        for (var row : longest) {
            var other = others.remove(row.key());
            all.add(other == null ? row : sum(row, other));
        }
        all.addAll(others.values());
        return all;
    }

    /** What two rows of one key come to. */
    static BreakdownRow sum(BreakdownRow sum, BreakdownRow row) {
        return new BreakdownRow(
                sum.key(),
                sum.visitors() + row.visitors(),
                sum.pageviews() + row.pageviews(),
                sum.events() + row.events());
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
