package dev.footfall.collector.store.mirror;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.hot.HotStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the hot store by number and copies each event into the engine. Filling it at the start
 * and following later is the same walk, so a mirror that falls behind needs no memory to catch up.
 */
public final class Mirror implements Warehouse, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final int ROWS_PER_FLUSH = 50_000;
    private static final long PAUSE_MS = 50;
    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

    private final HotStore hot;
    private final Engine engine;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread follower;
    private long next;
    private long segment;
    private @Nullable EventAppender appender;

    private Mirror(HotStore hot, Engine engine) {
        this.hot = hot;
        this.engine = engine;
        this.next = hot.firstSeq();
        this.follower = Thread.ofPlatform().name("mirror").unstarted(this::followUntilClosed);
    }

    /** Copies everything that is published, then follows on a thread of its own. */
    public static Mirror start(HotStore hot) {
        try {
            var mirror = new Mirror(hot, Engine.open());
            mirror.catchUp();
            mirror.follower.start();
            return mirror;
        } catch (SQLException | IOException e) {
            throw new StorageException("The query engine cannot be filled: " + e, e);
        }
    }

    @Override
    public Connection snapshot() throws SQLException {
        return engine.snapshot();
    }

    private void followUntilClosed() {
        try {
            long pause = PAUSE_MS;
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                try {
                    catchUp();
                    pause = PAUSE_MS;
                } catch (SQLException | IOException | RuntimeException e) {
                    LOG.error(
                            "The mirror of segment {} is filled again after a failure", segment, e);
                    abandonSegment();
                    pause = PAUSE_AFTER_FAILURE_MS;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() throws SQLException, IOException {
        while (next <= hot.published()) {
            var rows = appenderFor(hot.segmentOf(next));
            long end = hot.read(next, ROWS_PER_FLUSH, rows::append);
            rows.flush();
            next = end;
            hot.release(next);
        }
    }

    private EventAppender appenderFor(long wanted) throws SQLException {
        var open = appender;
        if (open == null || segment != wanted) {
            closeAppender();
            open = engine.segment(wanted);
            segment = wanted;
            appender = open;
        }
        return open;
    }

    /** A half-written table could count events twice, so the segment starts over. */
    private void abandonSegment() {
        next = Math.max(segment, hot.firstSeq());
        closeAppender();
    }

    private void closeAppender() {
        var open = appender;
        appender = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("An appender could not be closed: {}", e.toString());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        closing.countDown();
        boolean interrupted = false;
        while (follower.isAlive()) {
            try {
                follower.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        closeAppender();
        engine.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
