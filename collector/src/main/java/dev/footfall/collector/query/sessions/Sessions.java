package dev.footfall.collector.query.sessions;

import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.model.report.session.SessionTrace;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Tells what happened in a session. Safe for use by many threads. */
public final class Sessions {
    private static final int MOST_EVENTS = 1_000;

    private final SqlQuestion trace = SqlQuestion.load(Sessions.class, "trace");
    private final Warehouse warehouse;
    private final Clock clock;

    public Sessions(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** The session's events in a span; empty where there is none. */
    public Optional<SessionTrace> trace(String id, Span.Wish wish) throws SQLException {
        var span = Span.ofDetail(wish, clock.millis());
        var values = Values.of(span).and("session", id).and("most", MOST_EVENTS + 1L);
        var sought = new Sought.Sessions(Set.of(id));
        try (var snapshot = warehouse.snapshot(span.fromMs(), span.untilMs(), sought)) {
            var told = new Told(id, MOST_EVENTS);
            trace.ask(snapshot.connection(), values, told::add);
            return told.trace();
        }
    }
}
