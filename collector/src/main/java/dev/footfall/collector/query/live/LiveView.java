package dev.footfall.collector.query.live;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.TimeSeriesPoint;
import dev.footfall.model.report.live.Realtime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The last half hour, looked at once a second at the most, however many ask. Safe for use by many
 * threads.
 */
public final class LiveView {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final int MINUTES = 30;
    private static final long ACTIVE = Duration.ofMinutes(5).toMillis();
    private static final long FRESH = Duration.ofSeconds(1).toMillis();

    private final SqlQuestion minutes = SqlQuestion.load(LiveView.class, "minutes");
    private final SqlQuestion pages = SqlQuestion.load(LiveView.class, "pages");
    private final SqlQuestion sources = SqlQuestion.load(LiveView.class, "sources");
    private final SqlQuestion active = SqlQuestion.load(LiveView.class, "active_sessions");
    private final ReentrantLock looking = new ReentrantLock();
    private final Warehouse warehouse;
    private final Clock clock;
    private @Nullable Realtime newest;

    public LiveView(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** What it looks like now, or did less than a second ago. */
    public Realtime now() throws SQLException {
        looking.lock();
        try {
            var seen = newest;
            long now = clock.millis();
            if (seen == null || now < seen.atMs() || now - seen.atMs() >= FRESH) {
                seen = look(now);
                newest = seen;
            }
            return seen;
        } finally {
            looking.unlock();
        }
    }

    private Realtime look(long now) throws SQLException {
        long first = Math.floorDiv(now, MINUTE) * MINUTE - (MINUTES - 1) * MINUTE;
        // An event of this very millisecond is one of those that happened.
        var span = new Span(first, now + 1);
        var values = Values.of(span);
        try (var snapshot = warehouse.snapshot(span.fromMs(), span.untilMs())) {
            var connection = snapshot.connection();
            return new Realtime(
                    now,
                    active(connection, new Span(now + 1 - ACTIVE, now + 1)),
                    minutes(connection, span),
                    pages.ask(connection, values, LiveView::row),
                    sources.ask(connection, values, LiveView::row),
                    snapshot.isWarming() ? true : null);
        }
    }

    private long active(Connection connection, Span span) throws SQLException {
        return active.ask(connection, Values.of(span), row -> row.getLong("sessions")).getFirst();
    }

    private List<TimeSeriesPoint> minutes(Connection connection, Span span) throws SQLException {
        var counted =
                minutes.ask(connection, Values.of(span), LiveView::point).stream()
                        .collect(
                                Collectors.toMap(
                                        TimeSeriesPoint::timestampMs, Function.identity()));
        return LongStream.range(0, MINUTES)
                .map(minute -> span.fromMs() + minute * MINUTE)
                .mapToObj(at -> counted.getOrDefault(at, new TimeSeriesPoint(at, 0, 0, 0, 0)))
                .map(point ->
                        point.timestampMs() + MINUTE > span.untilMs() ? running(point) : point)
                .toList();
    }

    private static TimeSeriesPoint running(TimeSeriesPoint minute) {
        return new TimeSeriesPoint(
                minute.timestampMs(),
                minute.visitors(),
                minute.pageviews(),
                minute.events(),
                minute.exceptions(),
                true);
    }

    private static TimeSeriesPoint point(ResultSet row) throws SQLException {
        return new TimeSeriesPoint(
                row.getLong("timestamp_ms"),
                row.getLong("visitors"),
                row.getLong("pageviews"),
                row.getLong("events"),
                row.getLong("exceptions"));
    }

    private static BreakdownRow row(ResultSet row) throws SQLException {
        return new BreakdownRow(
                Cells.text(row, "key"),
                row.getLong("visitors"),
                row.getLong("pageviews"),
                row.getLong("events"));
    }
}
