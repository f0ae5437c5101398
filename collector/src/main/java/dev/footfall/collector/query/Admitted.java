package dev.footfall.collector.query;

import dev.footfall.collector.store.FiledDay;
import dev.footfall.collector.store.FullSegment;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Detail;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A snapshot that may be interrupted by another thread. For the rest it is confined to one thread.
 */
final class Admitted implements Snapshot {
    private static final Logger LOG = LoggerFactory.getLogger(Admitted.class);

    private static final long AGAIN_MS = 20;

    private final Snapshot snapshot;
    private final Runnable whenClosed;

    private final WatchedConnection watch;
    private final Connection connection;
    private @Nullable Future<?> end;
    private boolean closed;

    Admitted(Snapshot snapshot, Runnable whenClosed) {
        this.snapshot = snapshot;
        this.whenClosed = whenClosed;
        this.watch = new WatchedConnection(snapshot.connection());
        this.connection = watch.watched();
    }

    /** Between two statements nothing hears an interruption: so it comes again and again. */
    synchronized void endAfter(Duration delay, ScheduledExecutorService timer) {
        if (!closed) {
            cancelEnd();
            end =
                    timer.scheduleWithFixedDelay(
                            this::interrupt, delay.toMillis(), AGAIN_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** A closed connection must not be touched: hence the lock. */
    private synchronized void interrupt() {
        if (!closed) {
            try {
                watch.interrupt();
            } catch (SQLException e) {
                LOG.debug("A statement ended before it was interrupted", e);
            }
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void narrow(Sought sought) throws SQLException {
        snapshot.narrow(sought);
    }

    @Override
    public void count(List<TimeSpan> spans, Detail detail) throws SQLException {
        snapshot.count(spans, detail);
    }

    @Override
    public List<FiledDay> filed(TimeSpan span) {
        return snapshot.filed(span);
    }

    @Override
    public void take(Part part) throws SQLException {
        snapshot.take(part);
    }

    @Override
    public Settled settled(TimeSpan span) throws SQLException {
        return snapshot.settled(span);
    }

    @Override
    public List<FullSegment> fullSegments() {
        return snapshot.fullSegments();
    }

    @Override
    public void cover(List<TimeSpan> spans) throws SQLException {
        snapshot.cover(spans);
    }

    @Override
    public boolean mayReplace(List<TimeSpan> spans) throws SQLException {
        return snapshot.mayReplace(spans);
    }

    @Override
    public long filedEvents() {
        return snapshot.filedEvents();
    }

    @Override
    public boolean isWarming() {
        return snapshot.isWarming();
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        cancelEnd();
        try {
            snapshot.close();
        } finally {
            whenClosed.run();
        }
    }

    private void cancelEnd() {
        if (end != null) {
            end.cancel(false);
        }
    }
}
