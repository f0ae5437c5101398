package dev.footfall.collector.query.stats.scope;

import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes what a filter keeps into memory, so that the parts of an answer read the files once and not
 * each for itself. Where the filter keeps too much for that they read the files as before. Safe for
 * use by many threads.
 */
public final class Gathering {
    /** An event takes some 250 bytes there; as many events as fit beside other questions. */
    private static final int MOST = 1_000_000;

    static final String TABLE = "gathered";

    private final SqlQuestion sample = SqlQuestion.load(Gathering.class, "sample");
    private final SqlQuestion gather = SqlQuestion.load(Gathering.class, "gather");
    private final SqlQuestion count = SqlQuestion.load(Gathering.class, "count_gathered");
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

    /** A few files tell how much the filter keeps of all, well enough. */
    private boolean isWorthwhile(Snapshot snapshot, Scope scope) throws SQLException {
        double all = snapshot.sample();
        if (all == 0) {
            return false;
        }
        long kept =
                sample.ask(snapshot.connection(), scope.valuesOfBoth(), row -> row.getLong("kept"))
                        .getFirst();
        return kept * all <= most;
    }
}
