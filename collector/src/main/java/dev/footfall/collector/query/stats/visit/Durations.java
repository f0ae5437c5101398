package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks how long pages were looked at. Safe for use by many threads. */
public final class Durations {
    /** So much later an event may still replace one of the period; the SQL asks so. */
    public static final Duration REPLACED_WITHIN = Duration.ofMinutes(61);

    /** Below this many samples a bounce rate says nothing. */
    private static final long FEWEST_SAMPLES = 5;

    private final SqlQuestion replacements = SqlQuestion.load(Durations.class, "replacements");
    private final SqlQuestion durations = SqlQuestion.load(Durations.class, "durations");
    private final SqlQuestion lasting = SqlQuestion.load(Durations.class, "lasting_durations");

    /** What the durations of a period come to. */
    public record Stay(@Nullable Double bounceRate, @Nullable Long medianMs) {
        private static Stay read(ResultSet row, String prefix) throws SQLException {
            long samples = row.getLong(prefix + "samples");
            long bounces = row.getLong(prefix + "bounces");
            return new Stay(
                    samples < FEWEST_SAMPLES ? null : (double) bounces / samples,
                    Cells.number(row, prefix + "median_ms"));
        }
    }

    /** The period and the one before it. */
    public record Both(Stay current, Stay previous) {
        private static Both read(ResultSet row) throws SQLException {
            return new Both(Stay.read(row, ""), Stay.read(row, "past_"));
        }
    }

    /**
     * Asks. Where nothing was replaced, which files tell without being read, it takes a third of
     * the time.
     */
    public Both of(Snapshot snapshot, Scope scope) throws SQLException {
        var connection = snapshot.connection();
        if (areReplaced(connection, scope)) {
            var values = scope.ungathered().valuesOfBoth();
            return lasting.ask(connection, values, Both::read).getFirst();
        }
        scope.leave(snapshot, List.of());
        return durations.ask(connection, scope.valuesOfBoth(), Both::read).getFirst();
    }

    private boolean areReplaced(Connection connection, Scope scope) throws SQLException {
        var values =
                Values.none()
                        .and("from", scope.previousFromMs())
                        .and("until", scope.period().untilMs() + REPLACED_WITHIN.toMillis());
        return replacements.ask(connection, values, row -> row.getBoolean("are_there")).getFirst();
    }
}
