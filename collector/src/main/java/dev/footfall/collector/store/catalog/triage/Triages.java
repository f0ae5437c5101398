package dev.footfall.collector.store.catalog.triage;

import dev.footfall.collector.store.PositionalSql;
import dev.footfall.collector.store.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * A wish to decide.
     *
     * @param version of the decision that whoever wishes has seen, 0 for none; null: whatever it is
     * @param change of the decision so far
     * @param by who wishes, where that is known
     */
    public record Wish(
            @Nullable Integer version, UnaryOperator<Decision> change, @Nullable String by) {}

    /** What became of a wish. */
    public sealed interface Outcome {}

    /** It is decided. */
    public record Decided(Optional<Triage> now) implements Outcome {}

    /** Somebody else was faster; nothing changed. */
    public record Stale(Optional<Triage> now) implements Outcome {}

    /** Decides about one group. */
    public CompletableFuture<Outcome> decide(Triage.Key key, Wish wish) {
        return catalog.edit(connection -> {
            var before = TriageRows.find(connection, key);
            var seen = wish.version();
            return seen != null && !seen.equals(before.map(Triage::version).orElse(0))
                    ? new Stale(before)
                    : new Decided(decide(connection, key, before, wish));
        });
    }

    /**
     * Decides about many groups at once, all or none.
     *
     * @param wish whose version is not looked at
     */
    public CompletableFuture<List<Triage>> decideAll(List<Triage.Key> keys, Wish wish) {
        return catalog.edit(connection -> {
            var decided = new ArrayList<Triage>();
            for (var key : keys) {
                var before = TriageRows.find(connection, key);
                decide(connection, key, before, wish).ifPresent(decided::add);
            }
            return decided;
        });
    }

    private Optional<Triage> decide(
            Connection connection, Triage.Key key, Optional<Triage> before, Wish wish)
            throws SQLException {
        var standing = before.map(Triage::decision).orElse(Decision.NONE);
        var wanted = wish.change().apply(standing);
        if (wanted.equals(standing)) {
            return before;
        }
        int version = before.map(Triage::version).orElse(0) + 1;
        var now = new Triage(key, wanted, version, now(), wish.by());
        var values = values(now);
        PUT.run(connection, values);
        KEEP.run(connection, values);
        return Optional.of(now);
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
