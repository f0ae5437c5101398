package dev.footfall.collector.store.hot;

import dev.footfall.collector.config.CollectorConfig.Durability;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the hot store. Measured before it was built: eight writers of one map are
 * several times slower than one, with a tail five thousand times longer.
 */
public final class CommitLoop implements EventStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitLoop.class);
    private static final int LARGEST_BATCH = 512;
    private static final int QUEUE_CAPACITY = 16_384;
    private static final long IDLE = 0;

    /**
     * How long events gather where the last one did not come alone: a thread that is woken for each
     * event spends more on waking than on storing.
     */
    private static final long GATHERING = TimeUnit.MICROSECONDS.toNanos(100);

    /** So many are worth a commit at once. */
    private static final int GATHERED = 8;

    private final HotStore hot;
    private final Durability durability;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final Thread writer;
    private final BlockingQueue<CompletableFuture<Boolean>> sealing = new LinkedBlockingQueue<>();
    private volatile boolean closing;
    private volatile long batchBegan = IDLE;

    private CommitLoop(HotStore hot, Durability durability) {
        this.hot = hot;
        this.durability = durability;
        this.writer = Thread.ofPlatform().name("commit-loop").unstarted(this::commitUntilClosed);
    }

    private record Waiting(Event event, Receipt receipt) {}

    /** Starts the writing thread, which ends with {@link #close}. */
    public static CommitLoop start(HotStore hot, Durability durability) {
        var loop = new CommitLoop(hot, durability);
        loop.writer.start();
        return loop;
    }

    @Override
    public void append(Event event, Receipt receipt) {
        if (closing || !queue.offer(new Waiting(event, receipt))) {
            receipt.settled(Outcome.OVERLOADED);
        }
    }

    /**
     * Whether one batch has taken longer than {@code limit}, or the thread has ended before its
     * time: whatever arrives waits behind that.
     */
    public boolean isStuckFor(Duration limit) {
        long began = batchBegan;
        boolean isLate = began != IDLE && System.nanoTime() - began > limit.toNanos();
        return isLate || (!closing && !writer.isAlive());
    }

    private void commitUntilClosed() {
        var batch = new ArrayList<Waiting>(LARGEST_BATCH);
        boolean busy = false;
        while (!closing || !queue.isEmpty()) {
            try {
                var first = queue.poll(50, TimeUnit.MILLISECONDS);
                seal();
                if (first != null) {
                    batchBegan = System.nanoTime() | 1;
                    batch.add(first);
                    if (busy && queue.size() < GATHERED) {
                        LockSupport.parkNanos(GATHERING);
                    }
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    busy = batch.size() > 1;
                    commit(batch);
                    batch.clear();
                    batchBegan = IDLE;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Ends the active segment, so that its events can become files; the future tells when that is
     * done and fails when the disk has no room for the next segment. An empty one stays.
     */
    public CompletableFuture<Boolean> sealActive() {
        var sealed = new CompletableFuture<Boolean>();
        sealing.add(sealed);
        if (!writer.isAlive()) {
            sealed.completeExceptionally(new StorageException("The hot store is closed."));
        }
        return sealed;
    }

    private void seal() {
        for (var wish = sealing.poll(); wish != null; wish = sealing.poll()) {
            try {
                hot.roll();
                wish.complete(true);
            } catch (IOException | RuntimeException e) {
                wish.completeExceptionally(e);
            }
        }
    }

    private void commit(List<Waiting> batch) {
        int stored = 0;
        try {
            for (var waiting : batch) {
                hot.append(waiting.event());
                stored++;
            }
            if (durability == Durability.POWER) {
                hot.force();
            }
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.error(
                    "{} of {} events could not be stored", batch.size() - stored, batch.size(), e);
            // A failed force leaves open which of them are safe, so none is acknowledged.
            if (durability == Durability.POWER) {
                stored = 0;
            }
        }
        hot.publish();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).receipt().settled(i < stored ? Outcome.STORED : Outcome.FAILED);
        }
    }

    /** Stores what waits, refuses what comes later, and returns when the thread has ended. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        for (var late = queue.poll(); late != null; late = queue.poll()) {
            late.receipt().settled(Outcome.OVERLOADED);
        }
        for (var late = sealing.poll(); late != null; late = sealing.poll()) {
            late.completeExceptionally(new StorageException("The hot store is closed."));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
