package dev.footfall.collector.ops.transfer.stored;

import com.google.common.collect.AbstractIterator;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.store.NamedSql;
import dev.footfall.collector.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a span in the order of time, asked for by a few days at once: to sort them all
 * together would take as much memory as they have bytes.
 */
final class Portions extends AbstractIterator<StoredEvent> implements AutoCloseable {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long PORTION = 200_000;

    private final Connection connection;
    private final NamedSql question;
    private final Map<String, Object> parameters;
    private final Deque<Span> left;
    private @Nullable Statement statement;
    private @Nullable Iterator<StoredEvent> rows;

    private Portions(
            Connection connection,
            NamedSql question,
            Map<String, Object> parameters,
            Deque<Span> left) {
        this.connection = connection;
        this.question = question;
        this.parameters = new HashMap<>(parameters);
        this.left = left;
    }

    private record Span(long fromMs, long untilMs, long events) {}

    /**
     * Asks.
     *
     * @param ofDays tells how many events each day has
     * @param question with the parameters :from and :until, ordered by time
     */
    static Portions of(
            Connection connection,
            NamedSql ofDays,
            NamedSql question,
            Map<String, Object> parameters)
            throws SQLException {
        var spans = new ArrayDeque<Span>();
        try (var asked = ofDays.prepare(connection, parameters);
                var row = asked.executeQuery()) {
            while (row.next()) {
                add(spans, row.getLong("day") * DAY_MS, row.getLong("events"));
            }
        }
        return new Portions(connection, question, parameters, spans);
    }

    private static void add(Deque<Span> spans, long fromMs, long events) {
        var last = spans.peekLast();
        if (last != null && last.events() + events <= PORTION) {
            spans.removeLast();
            spans.addLast(new Span(last.fromMs(), fromMs + DAY_MS, last.events() + events));
        } else {
            spans.addLast(new Span(fromMs, fromMs + DAY_MS, events));
        }
    }

    @Override
    protected @Nullable StoredEvent computeNext() {
        try {
            while (rows == null || !rows.hasNext()) {
                var span = left.poll();
                if (span == null) {
                    return endOfData();
                }
                rows = ask(span);
            }
            return rows.next();
        } catch (SQLException e) {
            throw new OperationException(
                    "The stored events cannot be read: %s".formatted(e.getMessage()), e);
        }
    }

    /** Never more than was wished: the first and the last day may be cut. */
    private StoredRows ask(Span span) throws SQLException {
        close();
        var bounds = new HashMap<>(parameters);
        bounds.merge("from", span.fromMs(), (wished, own) -> Math.max((long) wished, (long) own));
        bounds.merge("until", span.untilMs(), (wished, own) -> Math.min((long) wished, (long) own));
        var asked = question.prepare(connection, bounds);
        statement = asked;
        return new StoredRows(asked.executeQuery());
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
            statement = null;
        }
    }
}
