package dev.footfall.collector.store.cold.upkeep;

import dev.footfall.collector.store.cold.Compaction;
import dev.footfall.collector.store.cold.Merge;
import dev.footfall.collector.store.hot.CommitLoop;
import dev.footfall.collector.store.hot.HotStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps the store in order: it compacts what is sealed within a second, or after a
 * rush, and looks from time to time for what has become due. Everything that changes files runs
 * under its lock, one thing at a time.
 */
public final class Maintenance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final long TICK_MS = 1_000;

    /**
     * Compaction costs as much of a processor as taking the events in. In a rush so many sealed
     * segments wait for its end; they take memory and disk, so there is a limit.
     */
    private static final int WAITING_IN_A_RUSH = 4;

    private static final Duration BETWEEN_SCRUBS = Duration.ofDays(1);

    private final HotStore hot;
    private final CommitLoop commits;
    private final Work work;
    private final Schedule schedule;
    private final Lock lock = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Rush rush;
    private final Thread thread;
    private volatile @Nullable String failure;
    private long lookedAt;
    private long scrubbedAt;

    private Maintenance(HotStore hot, CommitLoop commits, Work work, Schedule schedule) {
        this.hot = hot;
        this.commits = commits;
        this.work = work;
        this.schedule = schedule;
        this.lookedAt = System.nanoTime() - schedule.interval().toNanos();
        this.scrubbedAt = System.nanoTime();
        this.rush = new Rush(hot.published(), System.nanoTime());
        this.thread = Thread.ofPlatform().name("maintenance").unstarted(this::runUntilClosed);
    }

    /** What there is to do. */
    public record Work(
            Compaction compaction, Merge merge, Retention retention, Reaper reaper, Scrub scrub) {}

    /**
     * When to do it.
     *
     * @param interval how often it looks for what has become due
     * @param hotWindow how long events gather in a segment before it is sealed
     * @param clock what days and ages are measured by
     */
    public record Schedule(Duration interval, Duration hotWindow, SteadyClock clock) {}

    /** One that does nothing by itself until it has {@linkplain #begin begun}. */
    public static Maintenance of(HotStore hot, CommitLoop commits, Work work, Schedule schedule) {
        return new Maintenance(hot, commits, work, schedule);
    }

    /** Starts the thread, which ends with {@link #close}; once. */
    public void begin() {
        work.scrub().begin();
        thread.start();
    }

    /** Something that must not meet anything else that changes files. */
    public interface Exclusive<T> {
        T run() throws IOException, SQLException;
    }

    /** Does something while nothing else changes files. */
    public <T> T exclusively(Exclusive<T> action) throws IOException, SQLException {
        lock.lock();
        try {
            return action.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Turns everything that is stored up to now into files. To be called {@link #exclusively}.
     *
     * @throws IOException when the disk refuses
     */
    public void flush() throws IOException {
        try {
            commits.sealActive().join();
        } catch (CompletionException e) {
            throw new IOException("the newest events cannot be sealed: " + reason(e), e);
        }
        work.compaction().run();
    }

    /**
     * Deletes files that were replaced, as far as nobody reads them. To be called {@link
     * #exclusively}.
     */
    public void clear() throws IOException {
        work.reaper().run();
    }

    private static String reason(CompletionException failure) {
        var cause = failure.getCause();
        return String.valueOf((cause == null ? failure : cause).getMessage());
    }

    /** Reads every file through, soon: a question met something odd. */
    public void suspect() {
        scrubbedAt = System.nanoTime() - BETWEEN_SCRUBS.toNanos();
    }

    /** Why the last thing that had to be done could not be, until it can. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void runUntilClosed() {
        try {
            while (!closing.await(TICK_MS, TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        lock.lock();
        try {
            boolean isRush = rush.isOn(hot.published(), System.nanoTime());
            work.compaction().run(isRush ? WAITING_IN_A_RUSH : 0);
            if (System.nanoTime() - lookedAt >= schedule.interval().toNanos()) {
                look();
                lookedAt = System.nanoTime();
            }
            scrub();
            failure = null;
        } catch (IOException | RuntimeException e) {
            if (failure == null) {
                LOG.error("The event files could not be brought up to date; trying again", e);
            }
            failure = String.valueOf(e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void look() throws IOException {
        var now = schedule.clock().now();
        boolean isDue = hot.activeForNanos() >= schedule.hotWindow().toNanos();
        if (isDue && !hot.isActiveEmpty()) {
            flush();
        }
        work.retention().run(now);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        while (closing.getCount() > 0 && work.merge().runOnce(today)) {
            work.compaction().run();
        }
        work.reaper().run();
    }

    private void scrub() {
        if (System.nanoTime() - scrubbedAt >= BETWEEN_SCRUBS.toNanos()) {
            scrubbedAt = System.nanoTime();
            work.scrub().begin();
        }
        if (work.scrub().isUnderWay()) {
            work.scrub().runSome();
        }
    }

    /** Finishes what it is doing, and returns when the thread has ended. */
    @Override
    public void close() {
        closing.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
