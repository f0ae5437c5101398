package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Asks how long pages were looked at. Safe for use by many threads. */
public final class Durations {
    /** So much later an event may still replace one of the period; the SQL asks so. */
    public static final Duration REPLACED_WITHIN = Settled.AND_AFTER;

    private final SqlQuestion durations = SqlQuestion.load(Durations.class, "durations");
    private final SqlQuestion lasting = SqlQuestion.load(Durations.class, "lasting_durations");
    private final KnownStays known = new KnownStays();

    /** The period and the one before it. */
    public record Both(Stay current, Stay previous) {
        private static Both read(ResultSet row) throws SQLException {
            return new Both(Stay.read(row, ""), Stay.read(row, "past_"));
        }
    }

    /** Asks, for what is not known already. */
    public Both of(Snapshot snapshot, Scope scope) throws SQLException {
        if (scope.isRemembered()) {
            var lists =
                    known.of(
                            snapshot,
                            List.of(scope.previous(), scope.current()),
                            scope.selection());
            if (lists.isPresent()) {
                return new Both(Stay.of(lists.get().getLast()), Stay.of(lists.get().getFirst()));
            }
        }
        return read(snapshot, scope);
    }

    /** Where nothing was replaced, which files tell without being read, it takes a third. */
    private Both read(Snapshot snapshot, Scope scope) throws SQLException {
        var connection = snapshot.connection();
        if (snapshot.mayReplace(List.of(andAfter(scope)))) {
            var values = scope.valuesOfBoth();
            return lasting.ask(connection, values, Both::read).getFirst();
        }
        snapshot.count(List.of(), scope.selection().detail());
        return durations.ask(connection, scope.valuesOfBoth(), Both::read).getFirst();
    }

    /** When something may replace what is part of a period, or of the one before. */
    public static TimeSpan andAfter(Scope scope) {
        return new TimeSpan(
                scope.previousFromMs(), scope.period().untilMs() + REPLACED_WITHIN.toMillis());
    }
}
