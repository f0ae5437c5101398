package dev.footfall.collector.ops.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens in whatever order, and wherever it is cut off, each event is there once.
 *
 * <p>{@code -Dfootfall.interleavings} says how many orders are tried, {@code -Dfootfall.seed} where
 * to begin: the seed of a failure stands in its message.
 */
class InterleavingTest {
    private static final int INTERLEAVINGS = Integer.getInteger("footfall.interleavings", 80);
    private static final int ACTIONS = 9;

    @TempDir Path root;

    @Test
    void whatever_happens_in_whatever_order_each_event_is_there_once(TestReporter reporter)
            throws Exception {
        long first = Long.getLong("footfall.seed", System.nanoTime());
        reporter.publishEntry("footfall.seed", String.valueOf(first));
        var runs = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < INTERLEAVINGS; i++) {
                long seed = first + i;
                runs.add(threads.submit(() -> run(seed)));
            }
            for (var run : runs) {
                run.get();
            }
        }
    }

    private boolean run(long seed) throws Exception {
        try (var interleaving = new Interleaving(root.resolve("seed" + seed), seed)) {
            try {
                interleaving.run(ACTIONS);
                return true;
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "-Dfootfall.seed=%d -Dfootfall.interleavings=1: %s"
                                .formatted(seed, interleaving.history()),
                        failure);
            }
        }
    }
}
