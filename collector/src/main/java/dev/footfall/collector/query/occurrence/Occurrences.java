package dev.footfall.collector.query.occurrence;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Trend;
import dev.footfall.collector.query.question.Values;
import dev.footfall.model.report.CountRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a connection has in its table {@code occurrence}: events by their numbers {@code
 * seq}, with {@code moment} to order them by, and with {@code variant} the same where they are
 * equal but for time and client. Safe for use by many threads.
 */
public final class Occurrences {
    private static final long MOST_KEYS = 25;
    private static final long MOST_VARIANTS = 50;
    private static final long MOST_SESSIONS = 10;

    private final SqlQuestion totals = SqlQuestion.load(Occurrences.class, "totals");
    private final SqlQuestion trend = SqlQuestion.load(Occurrences.class, "trend");
    private final SqlQuestion breakdowns = SqlQuestion.load(Occurrences.class, "breakdowns");
    private final SqlQuestion variants = SqlQuestion.load(Occurrences.class, "variants");
    private final SqlQuestion sessions = SqlQuestion.load(Occurrences.class, "newest_sessions");

    /**
     * All of them.
     *
     * @param dropped reports that never came, as those that came say
     * @param newest number of the newest
     */
    public record Totals(
            long count, long firstMs, long lastMs, long sessions, long dropped, long newest) {}

    /**
     * Equal ones.
     *
     * @param newest number of the newest
     * @param newestWithMetadata number of the newest that has metadata, received at {@code
     *     metadataMs}
     */
    public record Variant(
            long count,
            long firstMs,
            long lastMs,
            long newest,
            @Nullable Long newestWithMetadata,
            @Nullable Long metadataMs,
            @Nullable String sessionId) {}

    /** Empty where there is none. */
    public Optional<Totals> totals(Connection connection) throws SQLException {
        return totals
                .ask(
                        connection,
                        Values.none(),
                        row ->
                                new Totals(
                                        row.getLong("count"),
                                        row.getLong("first_ms"),
                                        row.getLong("last_ms"),
                                        row.getLong("sessions"),
                                        row.getLong("dropped"),
                                        row.getLong("newest")))
                .stream()
                .findFirst();
    }

    /** How many in each slice from the first to the last. */
    public List<Long> trend(Connection connection, Totals totals) throws SQLException {
        var span = new Span(totals.firstMs(), totals.lastMs() + 1);
        var values = Values.of(span).and("slices", (long) Trend.SLICES);
        var counts = new HashMap<Integer, Long>();
        trend.ask(connection, values, row -> counts.put(row.getInt("slice"), row.getLong("count")));
        return Trend.of(counts);
    }

    /** The most frequent values by dimension, which {@code breakdowns.sql} names. */
    public Map<String, List<CountRow>> breakdowns(Connection connection) throws SQLException {
        var rows = new HashMap<String, List<CountRow>>();
        breakdowns.ask(
                connection,
                Values.none().and("most", MOST_KEYS),
                row ->
                        rows.computeIfAbsent(row.getString("dimension"), _ -> new ArrayList<>())
                                .add(new CountRow(Cells.text(row, "key"), row.getLong("count"))));
        return rows;
    }

    /** The most frequent variants. */
    public List<Variant> variants(Connection connection) throws SQLException {
        return variants.ask(
                connection, Values.none().and("most", MOST_VARIANTS), Occurrences::variant);
    }

    private static Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                row.getLong("count"),
                row.getLong("first_ms"),
                row.getLong("last_ms"),
                row.getLong("newest"),
                Cells.number(row, "newest_with_metadata"),
                Cells.number(row, "metadata_ms"),
                row.getString("session_id"));
    }

    /** The sessions of the newest ones. */
    public List<String> sessions(Connection connection) throws SQLException {
        return sessions.ask(
                connection,
                Values.none().and("most", MOST_SESSIONS),
                row -> Cells.text(row, "sid"));
    }
}
