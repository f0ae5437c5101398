package dev.footfall.collector.query;

import dev.footfall.collector.store.Warehouse;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.report.MetricSummary;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Answers with the numbers that {@code reference/stats.md} defines, as {@code footfall.md} amends
 * them. Safe for use by many threads.
 */
public final class Statistics {
    /** Below this many samples a bounce rate says nothing. */
    private static final long FEWEST_SAMPLES = 5;

    /** So much later an event may still replace one of the period; {@code summary.sql} asks so. */
    private static final Duration REPLACED_WITHIN = Duration.ofMinutes(61);

    private final Question summary = Question.load("summary");
    private final Question pages = Question.load("breakdown_pages");
    private final Question referrers = Question.load("breakdown_referrers");
    private final Question sources = Question.load("breakdown_sources");
    private final TimeSeries timeSeries = new TimeSeries();
    private final Warehouse warehouse;
    private final Clock clock;

    public Statistics(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** Everything on the dashboard, all of it as of one instant. */
    public Dashboard dashboard(StatsRequest request) throws SQLException {
        var period = Period.resolve(request, clock.millis(), warehouse.earliestMs());
        var previous = period.previous();
        long until = period.toMs() + REPLACED_WITHIN.toMillis();
        try (var snapshot = warehouse.snapshot(previous.fromMs(), until)) {
            var connection = snapshot.connection();
            return new Dashboard(
                    summary(connection, period),
                    summary(connection, previous),
                    timeSeries.of(connection, period),
                    timeSeries.previous(connection, period),
                    new Breakdowns(
                            breakdown(pages, connection, period),
                            breakdown(referrers, connection, period),
                            breakdown(sources, connection, period)),
                    snapshot.isWarming() ? true : null);
        }
    }

    private MetricSummary summary(Connection connection, Period period) throws SQLException {
        return summary.ask(connection, bounds(period), Statistics::readSummary).getFirst();
    }

    private static MetricSummary readSummary(ResultSet row) throws SQLException {
        long samples = row.getLong("samples");
        var median = optionalLong(row, "median_duration_ms");
        return new MetricSummary(
                row.getLong("visitors"),
                row.getLong("pageviews"),
                row.getLong("events"),
                samples < FEWEST_SAMPLES ? null : (double) row.getLong("bounces") / samples,
                median.isPresent() ? median.getAsLong() : null);
    }

    private static List<BreakdownRow> breakdown(
            Question question, Connection connection, Period period) throws SQLException {
        return question.ask(
                connection,
                bounds(period),
                row ->
                        new BreakdownRow(
                                row.getString("key"),
                                row.getLong("visitors"),
                                row.getLong("pageviews"),
                                row.getLong("events")));
    }

    private static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Map<String, Long> bounds(Period period) {
        return Map.of("from", period.fromMs(), "until", period.toMs());
    }
}
