package dev.footfall.collector.store.catalog.audit;

import dev.footfall.collector.store.PositionalSql;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.manage.Ulids;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Writes down every change, each by itself, and every refusal, summed up by reason and person so
 * that a flood of them costs a line a minute. Safe for use by many threads.
 */
public final class AuditLog implements AutoCloseable {
    private static final PositionalSql ADD = PositionalSql.of(AuditLog.class, "add_entry");
    private static final PositionalSql PAGE = PositionalSql.of(AuditLog.class, "read_entries");
    private static final PositionalSql FORGET = PositionalSql.of(AuditLog.class, "forget_entries");

    /** A text that sorts behind every id. */
    private static final String NEWEST = "~";

    private static final int MINUTE = 60;

    /** Reasons are few; people who are known and refused within a minute are not many more. */
    private static final int MOST_SUMS = 1_000;

    private static final int LONGEST_ACTION = 500;

    private final Catalog catalog;
    private final Ulids ids;
    private final Clock clock;
    private final Duration retention;
    private final Map<Refusal, Long> sums = new HashMap<>();
    private final ScheduledExecutorService everyMinute;

    private AuditLog(Catalog catalog, Ulids ids, Clock clock, Duration retention) {
        this.catalog = catalog;
        this.ids = ids;
        this.clock = clock;
        this.retention = retention;
        this.everyMinute =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("audit").daemon().factory());
    }

    /** Somebody was refused for a reason. */
    private record Refusal(Actor actor, String reason) {}

    /**
     * Begins to write in a catalogue, which is closed later than this.
     *
     * @param retention how long a line is kept
     */
    public static AuditLog open(Catalog catalog, Ulids ids, Clock clock, Duration retention) {
        var log = new AuditLog(catalog, ids, clock, retention);
        var _ = log.everyMinute.scheduleWithFixedDelay(log::upkeep, 0, MINUTE, TimeUnit.SECONDS);
        return log;
    }

    /** Somebody has changed something; the future is done once that is written down. */
    public CompletableFuture<?> changed(Actor actor, String action) {
        var text = action.length() > LONGEST_ACTION ? action.substring(0, LONGEST_ACTION) : action;
        return catalog.change(connection -> add(connection, "change", actor, text, 1));
    }

    /** Somebody was refused; it is written down within a minute, and before the log is read. */
    public void refused(Actor actor, String reason) {
        synchronized (sums) {
            var refusal = new Refusal(actor, reason);
            boolean fits = sums.size() < MOST_SUMS || sums.containsKey(refusal);
            sums.merge(fits ? refusal : new Refusal(Actor.UNKNOWN, reason), 1L, Long::sum);
        }
    }

    /** A page, the newest line first. */
    public List<AuditEntry> page(String before, int most) {
        writeRefusals().join();
        return catalog.ask(connection ->
                PAGE.rows(connection, AuditLog::read, before.isEmpty() ? NEWEST : before, most));
    }

    private void upkeep() {
        var _ = writeRefusals();
        long kept = clock.instant().minus(retention).toEpochMilli();
        var _ = catalog.change(connection -> FORGET.run(connection, kept));
    }

    private CompletableFuture<?> writeRefusals() {
        Map<Refusal, Long> taken;
        synchronized (sums) {
            taken = Map.copyOf(sums);
            sums.clear();
        }
        if (taken.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return catalog.change(connection -> {
            for (var sum : taken.entrySet()) {
                var refusal = sum.getKey();
                add(connection, "refused", refusal.actor(), refusal.reason(), sum.getValue());
            }
        });
    }

    private void add(Connection connection, String kind, Actor actor, String action, long times)
            throws SQLException {
        ADD.run(
                connection,
                ids.next(),
                clock.millis(),
                kind,
                actor.name(),
                actor.subject(),
                actor.tokenId(),
                action,
                times);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                text(row, "id"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                text(row, "kind"),
                new Actor(
                        row.getString("name"), row.getString("subject"), row.getString("token_id")),
                text(row, "action"),
                row.getLong("times"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /** Writes what is summed up and ends the thread. */
    @Override
    public void close() {
        everyMinute.shutdownNow();
        writeRefusals().join();
    }
}
