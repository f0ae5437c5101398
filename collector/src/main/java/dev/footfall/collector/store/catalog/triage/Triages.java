package dev.footfall.collector.store.catalog.triage;

import dev.footfall.collector.store.PositionalSql;
import dev.footfall.collector.store.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes decisions, and keeps each of them. Safe for use by many threads. */
public final class Triages {
    private static final PositionalSql PUT = PositionalSql.of(Triages.class, "put_triage");
    private static final PositionalSql KEEP = PositionalSql.of(Triages.class, "add_triage_history");

    private final Catalog catalog;
    private final Clock clock;

    public Triages(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A group to decide about.
     *
     * @param version of the decision that whoever decides has seen, 0 for none; null: whatever it
     *     is
     */
    public record Target(Triage.Key key, @Nullable Integer version) {}

    /** What became of a wish. */
    public sealed interface Outcome {
        /** It is decided; this is how all groups stand. */
        record Decided(List<Triage> now) implements Outcome {}

        /** Somebody else was faster with these, and nothing has changed. */
        record Stale(List<Triage> now) implements Outcome {}
    }

    /**
     * Decides about all of these groups or none.
     *
     * @param change of the decision so far; one that changes nothing leaves no trace
     * @param by who decides, where that is known
     */
    public CompletableFuture<Outcome> decide(
            List<Target> targets, UnaryOperator<Decision> change, @Nullable String by) {
        return catalog.edit(connection -> {
            var before = new LinkedHashMap<Triage.Key, Triage>();
            var stale = new ArrayList<Triage>();
            for (var target : targets) {
                var standing = standing(connection, target.key());
                before.put(target.key(), standing);
                if (target.version() != null && target.version() != standing.version()) {
                    stale.add(standing);
                }
            }
            return stale.isEmpty()
                    ? new Outcome.Decided(decide(connection, before.values(), change, by))
                    : new Outcome.Stale(stale);
        });
    }

    private static Triage standing(Connection connection, Triage.Key key) throws SQLException {
        return TriageRows.find(connection, key).orElseGet(() -> Triage.none(key));
    }

    private List<Triage> decide(
            Connection connection,
            Collection<Triage> standings,
            UnaryOperator<Decision> change,
            @Nullable String by)
            throws SQLException {
        var decided = new ArrayList<Triage>();
        for (var before : standings) {
            var wanted = change.apply(before.decision());
            decided.add(
                    wanted.equals(before.decision())
                            ? before
                            : keep(
                                    connection,
                                    new Triage(
                                            before.key(),
                                            wanted,
                                            before.version() + 1,
                                            now(),
                                            by)));
        }
        return decided;
    }

    private static Triage keep(Connection connection, Triage triage) throws SQLException {
        var values = values(triage);
        PUT.run(connection, values);
        KEEP.run(connection, values);
        return triage;
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static @Nullable Object[] values(Triage triage) {
        var decision = triage.decision();
        var resolution = decision.resolution();
        var mute = decision.mute();
        return new @Nullable Object[] {
            triage.key().group(),
            triage.key().source(),
            resolution == null ? null : ms(resolution.at()),
            resolution != null && resolution.inNextRelease(),
            mute == null ? null : ms(mute.at()),
            mute == null ? null : mute.more(),
            mute == null ? null : ms(mute.until()),
            decision.note(),
            triage.version(),
            ms(triage.updatedAt()),
            triage.updatedBy()
        };
    }

    private static @Nullable Long ms(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
