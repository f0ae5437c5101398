package dev.footfall.collector.ops.storage;

import java.nio.file.Path;
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
    private static final int INTERLEAVINGS = Integer.getInteger("footfall.interleavings", 200);
    private static final int ACTIONS = 12;

    @TempDir Path root;

    @Test
    void whatever_happens_in_whatever_order_each_event_is_there_once(TestReporter reporter)
            throws Exception {
        long first = Long.getLong("footfall.seed", System.nanoTime());
        reporter.publishEntry("footfall.seed", String.valueOf(first));
        for (long seed = first; seed < first + INTERLEAVINGS; seed++) {
            try (var interleaving = new Interleaving(root.resolve("run"), seed)) {
                run(interleaving, seed);
            }
        }
    }

    private static void run(Interleaving interleaving, long seed) {
        try {
            interleaving.run(ACTIONS);
        } catch (Exception | AssertionError failure) {
            throw new AssertionError(
                    "-Dfootfall.seed=%d -Dfootfall.interleavings=1: %s"
                            .formatted(seed, interleaving.history()),
                    failure);
        }
    }
}
