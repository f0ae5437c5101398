package dev.footfall.collector.bench;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.footfall.collector.config.CollectorConfig.Durability;
import dev.footfall.collector.ingest.EventStore.Outcome;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import dev.footfall.collector.store.hot.CommitLoop;
import dev.footfall.collector.store.hot.HotStore;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Five hundred events of one day, each second, into a hot store, until closed. */
final class Arrivals implements AutoCloseable {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1) / 500;

    private final CommitLoop commits;
    private final Thread sender;
    private final LongAdder stored = new LongAdder();
    private volatile boolean closing;

    private Arrivals(CommitLoop commits, Instant end) {
        this.commits = commits;
        this.sender = Thread.ofPlatform().name("arrivals").unstarted(() -> send(end));
    }

    /** Starts; the events are of the day before {@code end}. */
    static Arrivals start(HotStore hot, Instant end) {
        var arrivals = new Arrivals(CommitLoop.start(hot, Durability.PROCESS), end);
        arrivals.sender.start();
        return arrivals;
    }

    private void send(Instant end) {
        var events = BenchmarkTraffic.events(new BenchmarkPlan(1_000_000, 1, 300, 1_000, 2), end);
        for (long next = System.nanoTime(); !closing && events.hasNext(); next += EVERY_NANOS) {
            LockSupport.parkNanos(next - System.nanoTime());
            commits.append(
                    events.next(),
                    outcome -> {
                        if (outcome == Outcome.STORED) {
                            stored.increment();
                        }
                    });
        }
    }

    /** How many were stored so far. */
    long stored() {
        return stored.sum();
    }

    @Override
    public void close() {
        closing = true;
        Uninterruptibles.joinUninterruptibly(sender);
        commits.close();
    }
}
