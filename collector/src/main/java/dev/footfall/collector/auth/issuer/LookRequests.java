package dev.footfall.collector.auth.issuer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Between those who miss a key and the one thread that looks at the issuer: whoever comes while a
 * look is under way shares it, and a new one is brought on once in a while. Safe for use by many
 * threads.
 */
final class LookRequests {
    private final long betweenMisses;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private @Nullable CompletableFuture<Void> look;
    private @Nullable Long lastMiss;

    LookRequests(Duration betweenMisses, LongSupplier nanoTime) {
        this.betweenMisses = betweenMisses.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The look that is under way or that this miss brings on; none where it brings on none. */
    Optional<CompletableFuture<Void>> missed() {
        lock.lock();
        try {
            if (look == null && mayAsk()) {
                lastMiss = nanoTime.getAsLong();
                look = new CompletableFuture<>();
                wanted.signal();
            }
            return Optional.ofNullable(look);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayAsk() {
        return lastMiss == null || nanoTime.getAsLong() - lastMiss >= betweenMisses;
    }

    /** A look begins, whether somebody has asked for it or not. */
    CompletableFuture<Void> begin() {
        lock.lock();
        try {
            if (look == null) {
                look = new CompletableFuture<>();
            }
            return look;
        } finally {
            lock.unlock();
        }
    }

    /** It has ended; those who share it go on. */
    void end(CompletableFuture<?> ended) {
        lock.lock();
        try {
            look = null;
        } finally {
            lock.unlock();
        }
        ended.complete(null);
    }

    /** Waits until somebody asks, and no longer than so. */
    void await(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (look == null && left > 0) {
                left = wanted.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
