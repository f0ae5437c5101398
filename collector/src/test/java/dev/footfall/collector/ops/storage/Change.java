package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;

import dev.footfall.collector.store.cold.Merge;
import dev.footfall.collector.store.cold.Rewriting;
import dev.footfall.collector.store.cold.Step;
import dev.footfall.collector.store.cold.upkeep.Erasure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A change of the cold store, made by a process that ends in the middle of it. */
enum Change {
    COMPACTION,
    MERGE,
    ERASURE;

    /** How such a process ends. */
    static final int HALTED = 42;

    static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);
    static final Erasure.Source ERASED = new Erasure.Source("https://site2.example");
    private static final LocalDate LATER = LocalDate.of(2026, 3, 1);

    void make(DataDirectory directory) throws Exception {
        var parts = directory.parts();
        var rewriting = new Rewriting(directory.publication());
        switch (this) {
            case COMPACTION -> directory.compaction().run();
            case MERGE -> {
                var merge = new Merge(parts.manifests(), rewriting);
                while (merge.runOnce(LATER)) {
                    // Once for each day.
                }
            }
            case ERASURE ->
                    new Erasure(parts.engine(), parts.manifests(), rewriting)
                            .run(ERASED, (_, _) -> {});
        }
    }

    /** Arguments: the data directory, the change, the step, and at which time it is the last. */
    static void main(String[] arguments) throws Exception {
        var last = Step.valueOf(arguments[2]);
        var left = new int[] {Integer.parseInt(arguments[3])};
        var directory =
                Stored.open(
                        Path.of(arguments[0]),
                        CLOCK,
                        step -> {
                            if (step == last && --left[0] == 0) {
                                Runtime.getRuntime().halt(HALTED);
                            }
                        });
        Change.valueOf(arguments[1]).make(directory);
        directory.close();
    }
}
