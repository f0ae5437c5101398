package dev.footfall.collector.store.mirror;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.hot.HotStore;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the hot store by number and copies each event into the engine. Filling it at the start
 * and following later is the same walk, so a mirror that falls behind needs no memory to catch up.
 * A segment that the hot store lets go of is let go of here, too.
 */
public final class Mirror implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final int ROWS_PER_FLUSH = 50_000;
    private static final long PAUSE_MS = 100;
    private static final long ROWS_OF_A_BUSY_TIME = 1_000;

    /** What a flush costs beside its rows is a third of all when few of them wait for it. */
    private static final long PAUSE_OF_A_BUSY_TIME_MS = 400;

    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

    /** A question groups so many in some milliseconds; to count fewer costs nearly as much. */
    private static final long ROWS_TO_COUNT = 8_192;

    private final HotStore hot;
    private final SegmentTables tables;
    private final Sources sources;
    private final CountedAhead counted;
    private final CountDownLatch warm = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread follower;
    private final AtomicLong changes = new AtomicLong();
    private volatile long freshAsOf = System.nanoTime();
    private long next;
    private long segment;
    private @Nullable SegmentAppender appender;

    private Mirror(HotStore hot, SegmentTables tables, Sources sources, long rowsToCount) {
        this.hot = hot;
        this.tables = tables;
        this.sources = sources;
        this.counted = new CountedAhead(tables, rowsToCount);
        this.next = hot.firstSeq();
        this.follower = Thread.ofPlatform().name("mirror").unstarted(this::followUntilClosed);
    }

    /** One that has {@linkplain #begin begun}. */
    public static Mirror start(HotStore hot, Engine engine, Sources sources) {
        return start(hot, engine, sources, ROWS_TO_COUNT);
    }

    /**
     * The same.
     *
     * @param rowsToCount how many events have to be there to be counted ahead
     */
    public static Mirror start(HotStore hot, Engine engine, Sources sources, long rowsToCount) {
        var mirror = empty(hot, engine, sources, rowsToCount);
        mirror.begin();
        return mirror;
    }

    /**
     * One that holds nothing yet and is warming until it has begun and caught up.
     *
     * @param sources told where the events of before the start came from: a kill may have cost the
     *     catalogue its last second
     */
    public static Mirror empty(HotStore hot, Engine engine, Sources sources) {
        return empty(hot, engine, sources, ROWS_TO_COUNT);
    }

    private static Mirror empty(HotStore hot, Engine engine, Sources sources, long rowsToCount) {
        try {
            return new Mirror(hot, new SegmentTables(engine.connect()), sources, rowsToCount);
        } catch (SQLException e) {
            throw new StorageException("The query engine cannot be filled: " + e.getMessage(), e);
        }
    }

    /**
     * Begins to copy what is published, and then follows; once. All of it happens on one thread,
     * because an appender belongs to the thread that opened it.
     */
    public void begin() {
        follower.start();
    }

    /** Told that events of a source are stored; times in milliseconds since the epoch. */
    public interface Sources {
        void seen(String source, long firstMs, long lastMs);
    }

    /** How often questions have come to see other events here. */
    public long changes() {
        return changes.get();
    }

    /** For how long events may have been stored that questions do not see yet, in seconds. */
    public double lagSeconds() {
        return (System.nanoTime() - freshAsOf) / 1e9;
    }

    /** Whether events of before the start are still being copied, so that numbers are too small. */
    public boolean isWarming() {
        return warm.getCount() > 0;
    }

    /** Returns when everything of before the start is copied, or the mirror is closed. */
    public void awaitWarm() throws InterruptedException {
        while (!warm.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
            if (follower.getState() == Thread.State.TERMINATED) {
                return;
            }
        }
    }

    private void followUntilClosed() {
        try {
            follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeAppender();
        }
    }

    private void follow() throws InterruptedException {
        long pause = 0;
        while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
            try {
                long before = next;
                catchUp();
                long behind = next - before;
                if (isWarming()) {
                    tellSources();
                    warm.countDown();
                    changes.incrementAndGet();
                }
                if (behind > ROWS_OF_A_BUSY_TIME) {
                    pause = PAUSE_OF_A_BUSY_TIME_MS;
                } else {
                    pause = counted.some() ? 0 : PAUSE_MS;
                }
            } catch (SQLException | RuntimeException e) {
                LOG.error("The mirror of segment {} is filled again after a failure", segment, e);
                abandonSegment();
                pause = PAUSE_AFTER_FAILURE_MS;
            }
        }
    }

    /** Copies what is published now: what comes meanwhile waits for more of its kind. */
    private void catchUp() throws SQLException {
        dropCompacted();
        long now = System.nanoTime();
        long last = hot.published();
        while (next <= last && closing.getCount() > 0) {
            var rows = appenderFor(hot.segmentOf(next));
            var lastSeq = new AtomicLong(next - 1);
            long end =
                    hot.read(
                            next,
                            ROWS_PER_FLUSH,
                            (seq, event) -> {
                                rows.append(seq, event);
                                lastSeq.set(seq);
                            });
            rows.flush();
            counted.add(segment, lastSeq.get());
            // Not before: a question that reads the number first must not miss what it stands for.
            changes.incrementAndGet();
            next = end;
        }
        freshAsOf = now;
    }

    private void tellSources() throws SQLException {
        for (var mirrored : tables.list()) {
            tables.sources(mirrored.firstSeq(), sources);
        }
    }

    private void dropCompacted() throws SQLException {
        long first = hot.firstSeq();
        if (segment < first) {
            closeAppender();
            next = Math.max(next, first);
        }
        tables.dropBefore(first);
        counted.forgetBefore(first);
    }

    private SegmentAppender appenderFor(long wanted) throws SQLException {
        var open = appender;
        if (open == null || segment != wanted) {
            closeAppender();
            open = tables.create(wanted);
            segment = wanted;
            counted.begin(wanted);
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
        tables.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
