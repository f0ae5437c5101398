package dev.footfall.collector.query.stats.scope;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Takes what a filter keeps into memory, so that the parts of an answer that need little of each
 * event read the files once and not each for itself; to take the rest of an event, too, costs more
 * than to read it again. Where the filter keeps too much they read the files as before. Safe for
 * use by many threads.
 */
public final class Gathering {
    /** An event takes some 40 bytes there; as many events as fit beside other questions. */
    private static final int MOST = 4_000_000;

    /** Of more than that, to write them takes longer than to read them twice. */
    private static final double WORTHWHILE = 0.4;

    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final int MOST_KNOWN = 1_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    static final String TABLE = "gathered";

    private final SqlQuestion sample = SqlQuestion.load(Gathering.class, "sample");
    private final SqlQuestion gather = SqlQuestion.load(Gathering.class, "gather");
    private final SqlQuestion count = SqlQuestion.load(Gathering.class, "count_gathered");
    private final Cache<Asked, Double> shares =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(KNOWN_FOR).build();
    private final int most;

    /** Gathers as much as the memory beside other questions is for. */
    public Gathering() {
        this(MOST);
    }

    /**
     * Gathers so much.
     *
     * @param most how many events; where a filter keeps more, none
     */
    public Gathering(int most) {
        this.most = most;
    }

    /**
     * Gathers the events of the period, of the one before and of the filter, unless rollups answer.
     *
     * @return what to ask the parts of the answer about from now on
     */
    public Scope of(Snapshot snapshot, Scope scope) throws SQLException {
        if (scope.isCounted() || !isWorthwhile(snapshot, scope)) {
            return scope;
        }
        gather.run(snapshot.connection(), scope.valuesOfBoth().and("most", most + 1L));
        return areTooMany(snapshot.connection()) ? scope : scope.gathered();
    }

    /** The few files say nothing of a filter that keeps what lies in a month between them. */
    private boolean areTooMany(Connection connection) throws SQLException {
        long gathered =
                count.ask(connection, Values.none(), row -> row.getLong("gathered")).getFirst();
        if (gathered <= most) {
            return false;
        }
        Engine.execute(connection, "drop table " + TABLE);
        return true;
    }

    /** A few files tell how much the filter keeps of all, well enough and for some time. */
    private boolean isWorthwhile(Snapshot snapshot, Scope scope) throws SQLException {
        var asked = Asked.of(scope);
        var share = shares.getIfPresent(asked);
        if (share == null) {
            long sampled = snapshot.sample();
            if (sampled == 0) {
                return false;
            }
            share = (double) kept(snapshot, scope) / sampled;
            shares.put(asked, share);
        }
        return share <= WORTHWHILE && share * snapshot.filedEvents() <= most;
    }

    private long kept(Snapshot snapshot, Scope scope) throws SQLException {
        return sample.ask(snapshot.connection(), scope.valuesOfBoth(), row -> row.getLong("kept"))
                .getFirst();
    }

    /** What is kept of about the same time is about as much. */
    private record Asked(Condition filter, long fromDay, long untilDay) {
        static Asked of(Scope scope) {
            return new Asked(
                    scope.filter(),
                    scope.previousFromMs() / DAY_MS,
                    scope.period().untilMs() / DAY_MS);
        }
    }
}
