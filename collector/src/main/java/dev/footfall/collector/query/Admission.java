package dev.footfall.collector.query;

import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few at a time ask the warehouse, and nobody for ever. Whoever comes when it is full waits
 * for a place; whoever has one loses it when the time is up or when nobody wants the answer any
 * more: the engine drops what it is at, and the statement fails. Safe for use by many threads.
 */
public final class Admission implements Warehouse, AutoCloseable {
    private static final String INTERRUPTION = "INTERRUPT Error";

    private final Warehouse warehouse;
    private final Limits limits;
    private final Semaphore places;
    private final Map<Thread, Admitted> inside = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("admission").factory());

    /** Stands before a warehouse; closing it leaves the warehouse open. */
    public Admission(Warehouse warehouse, Limits limits) {
        this.warehouse = warehouse;
        this.limits = limits;
        this.places = new Semaphore(limits.places(), true);
    }

    /**
     * How much is let in.
     *
     * @param places how many may ask at once; a question keeps every core busy by itself
     * @param patience how long somebody waits for a place
     * @param deadline how long somebody keeps it
     */
    public record Limits(int places, Duration patience, Duration deadline) {
        /** As many as there are cores, and two at least. */
        public static Limits usual(int cores) {
            return new Limits(Math.max(2, cores), Duration.ofSeconds(5), Duration.ofSeconds(30));
        }
    }

    /** There was no place in time. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BusyException() {
            super("as many ask as may, and none of them was done in time");
        }
    }

    /** Whether a question failed because its place was taken away. */
    public static boolean isInterruption(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith(INTERRUPTION);
    }

    /** Takes the place of a thread away whose answer nobody wants any more. */
    public void abandon(Thread asker) {
        var admitted = inside.get(asker);
        if (admitted != null) {
            admitted.endAfter(Duration.ZERO, timer);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws BusyException when there is no place in time
     */
    @Override
    public Snapshot snapshot(long fromMs, long untilMs) throws SQLException {
        return admit(() -> warehouse.snapshot(fromMs, untilMs));
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs, Sought sought) throws SQLException {
        return admit(() -> warehouse.snapshot(fromMs, untilMs, sought));
    }

    @Override
    public Snapshot failures(long fromMs, long untilMs, Sought.Group group) throws SQLException {
        return admit(() -> warehouse.failures(fromMs, untilMs, group));
    }

    @Override
    public OptionalLong earliestMs() throws SQLException {
        return warehouse.earliestMs();
    }

    @Override
    public long version() {
        return warehouse.version();
    }

    /** Takes a snapshot. */
    private interface Taking {
        Snapshot take() throws SQLException;
    }

    /** Who is inside already needs no second place: he would wait for himself. */
    private Snapshot admit(Taking taking) throws SQLException {
        var asker = Thread.currentThread();
        if (inside.containsKey(asker)) {
            return taking.take();
        }
        await();
        try {
            var admitted = new Admitted(taking.take(), () -> leave(asker));
            inside.put(asker, admitted);
            admitted.endAfter(limits.deadline(), timer);
            return admitted;
        } catch (SQLException | RuntimeException failure) {
            leave(asker);
            throw failure;
        }
    }

    private void leave(Thread asker) {
        inside.remove(asker);
        places.release();
    }

    private void await() {
        try {
            if (places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new BusyException();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
