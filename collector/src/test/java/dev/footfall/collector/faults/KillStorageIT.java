package dev.footfall.collector.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ops.backup.Restore;
import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.process.JarCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Acknowledged means stored: {@code kill -9} at any instant loses nothing that was answered with
 * 204 and doubles nothing, while segments are sealed, compacted, merged and let go all the time.
 *
 * <p>{@code -Dfootfall.kills} says how many times.
 */
class KillStorageIT {
    private static final int KILLS = Integer.getInteger("footfall.kills", 30);
    private static final int KILLS_BETWEEN_CHECKS = 15;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(5);

    /** It listens before its storage is open. */
    private static final Duration OPENING = Duration.ofSeconds(2);

    private static final int ONE_IN = 5;

    private static final String[] BUSY = {
        "storage.hot_window: 1s", "storage.rollup_interval: 1s", "storage.retention: 1d"
    };

    private static final Console SILENT =
            new Console() {
                @Override
                public void line(String text) {}

                @Override
                public void progress(long done, long of, String what) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    private final Ledger ledger = new Ledger();
    private Random random = new Random();
    private Duration start = Duration.ZERO;
    private Set<String> backedUp = Set.of();

    @TempDir Path directory;

    @BeforeEach
    void reproducible(TestReporter reporter) {
        long seed = Long.getLong("footfall.seed", System.nanoTime());
        reporter.publishEntry("footfall.seed", String.valueOf(seed));
        random = new Random(seed);
    }

    @Test
    void kills_at_any_instant_lose_nothing_acknowledged_and_double_nothing() throws Exception {
        letOldEventsArrive();
        for (int kill = 1; kill <= KILLS; kill++) {
            if (kill % 2 == 0) {
                killWhileItStarts();
            } else {
                killUnderLoad(random.nextInt(ONE_IN) == 0);
            }
            if (kill % KILLS_BETWEEN_CHECKS == 0) {
                ledger.checkAllOf(data());
                letOldEventsArrive();
            }
        }
        assertThat(ledger.acknowledged()).isNotEmpty();
        ledger.checkAllOf(data());
        restoreTheBackup();
        assertThat(leftovers()).isEmpty();
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** So that there is something to let go of. */
    private void letOldEventsArrive() {
        var old = Instant.now().minus(Duration.ofDays(3));
        var event = Events.from("https://old.example", Events.load(old, "/1"));
        try (var opened = DataDirectory.open(data(), 100, Clock.systemUTC())) {
            Stored.append(opened, List.of(event, event));
        }
    }

    private void killWhileItStarts() throws IOException {
        var file = directory.resolve("footfall.yaml").toString();
        try (var starting = JarCommand.start(directory, "serve", "--config", file)) {
            assertThat(starting.endsWithin(upTo(start.plus(OPENING))))
                    .as(starting.output())
                    .isFalse();
        }
    }

    private void killUnderLoad(boolean isBackedUp) throws IOException {
        long began = System.nanoTime();
        try (var collector = CollectorProcess.start(directory, BUSY);
                var _ = ledger.sendUntilItEnds(collector.url())) {
            start = Duration.ofNanos(System.nanoTime() - began);
            try {
                if (isBackedUp) {
                    backUp(collector);
                } else {
                    assertThat(collector.endsWithin(upTo(LONGEST_LIFE))).isFalse();
                }
            } finally {
                collector.kill();
            }
        }
    }

    /** One half of the time it is done when the kill comes. */
    private void backUp(CollectorProcess collector) throws IOException {
        var before = ledger.acknowledged();
        var file = directory.resolve("footfall.yaml").toString();
        var to = directory.resolve("copy").toString();
        try (var backup = JarCommand.start(directory, "backup", "--config", file, to)) {
            boolean isDone =
                    backup.endsWithin(random.nextBoolean() ? Duration.ofMinutes(1) : upTo(start));
            if (isDone) {
                assertThat(backup.stop()).as(backup.output()).isZero();
                backedUp = before;
            }
            collector.kill();
        }
    }

    private Duration upTo(Duration limit) {
        return Duration.ofNanos(random.nextLong(limit.toNanos() + 1));
    }

    /** Whole, whatever became of the ones after it. */
    private void restoreTheBackup() throws Exception {
        var copy = directory.resolve("copy");
        if (!backedUp.isEmpty()) {
            var restored = directory.resolve("restored");
            new Restore(copy, restored, Clock.systemUTC()).run(SILENT);
            ledger.checkAtLeast(backedUp, restored);
        }
    }

    private List<String> leftovers() throws IOException {
        try (var files = Files.walk(data())) {
            return files.map(file -> data().relativize(file).toString())
                    .filter(name -> name.contains("tmp") || name.contains("backup"))
                    .toList();
        }
    }
}
