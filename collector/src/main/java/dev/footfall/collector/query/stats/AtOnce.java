package dev.footfall.collector.query.stats;

import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.query.stats.series.Tallies;
import dev.footfall.collector.query.stats.series.TimeSeries;
import dev.footfall.collector.query.stats.visit.Durations;
import dev.footfall.collector.query.stats.visit.Stay;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the series and the durations of events that nothing is remembered of. Safe for use by many
 * threads.
 */
final class AtOnce {
    /** Durations are listed before their median is taken, some ten bytes each. */
    private static final long MOST_EVENTS = 16_000_000;

    private final SqlQuestion question = SqlQuestion.load(AtOnce.class, "steps_and_durations");

    /** Both of the period and of the one before. */
    record Both(TimeSeries.Both series, Durations.Both stay) {}

    /** Whether there are so few events that memory is no matter. */
    static boolean fits(Snapshot snapshot) {
        return snapshot.filedEvents() <= MOST_EVENTS;
    }

    Both of(Snapshot snapshot, Scope scope, StatsRequest request) throws SQLException {
        var tallies = Tallies.of(scope.period(), request.interval(), request.zone());
        boolean mayReplace = snapshot.mayReplace(List.of(Durations.andAfter(scope)));
        var values = tallies.ask(scope.valuesOfBoth()).where("replaced", Condition.of(mayReplace));
        var stays = new Stays();
        question.askEach(
                snapshot.connection(),
                values,
                row -> {
                    row.getLong("step");
                    if (row.wasNull()) {
                        stays.take(row.getBoolean("is_current"), Stay.read(row, ""));
                    } else {
                        tallies.add(row);
                    }
                });
        return new Both(tallies.both(), stays.both());
    }

    /** Confined to a thread. */
    private static final class Stays {
        private @Nullable Stay current;
        private @Nullable Stay previous;

        void take(boolean isCurrent, Stay stay) {
            if (isCurrent) {
                current = stay;
            } else {
                previous = stay;
            }
        }

        Durations.Both both() {
            return new Durations.Both(
                    current == null ? Stay.NONE : current, previous == null ? Stay.NONE : previous);
        }
    }
}
