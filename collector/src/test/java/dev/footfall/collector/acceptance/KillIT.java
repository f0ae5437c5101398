package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.process.JarCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Acknowledged means stored: {@code kill -9} at any instant, while segments are sealed, compacted
 * and merged every second, backups are taken and starts recover, loses nothing that was answered
 * with 204 and doubles nothing. The system property {@code footfall.kills} says how often.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("footfall.kills", 30);
    private static final int CLIENTS = 3;
    private static final long LONGEST_LIFE_MS = 2_500;
    private static final long LONGEST_START_MS = 1_500;
    private static final String[] RESTLESS = {
        "storage.hot_window: 1s", "storage.rollup_interval: 1s"
    };

    private final CountDownLatch never = new CountDownLatch(1);

    @TempDir Path directory;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var ledger = new Ledger();
        for (int kill = 1; kill <= KILLS; kill++) {
            switch (kill % 5) {
                case 0 -> killAStart(random);
                case 1 -> live(random, ledger, true);
                default -> live(random, ledger, false);
            }
        }
        check(seed, ledger);
    }

    private void live(Random random, Ledger ledger, boolean withBackup) throws Exception {
        try (var collector = CollectorProcess.start(directory, RESTLESS);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> ledger.sendUntilItIsGone(collector.url()));
            }
            if (withBackup) {
                clients.execute(this::backUp);
            }
            pause(random.nextLong(LONGEST_LIFE_MS));
            collector.kill();
        }
    }

    /** It ends with the collector, or before. */
    private void backUp() {
        try {
            JarCommand.run(
                    directory,
                    "backup",
                    "--config",
                    directory.resolve("footfall.yaml").toString(),
                    directory.resolve("copy").toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void killAStart(Random random) throws Exception {
        try (var starting =
                JarCommand.start(
                        directory,
                        "serve",
                        "--config",
                        directory.resolve("footfall.yaml").toString())) {
            pause(random.nextLong(LONGEST_START_MS));
            starting.kill();
        }
    }

    /** The instant of a kill is meant to be any. */
    private void pause(long ms) throws InterruptedException {
        assertThat(never.await(ms, TimeUnit.MILLISECONDS)).isFalse();
    }

    private void check(long seed, Ledger ledger) throws Exception {
        var data = directory.resolve("data");
        try (var opened = DataDirectory.open(data, 100, Clock.systemUTC())) {
            var counts = new HashMap<>(Stored.beacons(opened));
            var lost = new TreeSet<>(ledger.acknowledged());
            lost.removeAll(counts.keySet());
            assertThat(lost).as("lost, seed %d", seed).isEmpty();
            assertThat(ledger.sent()).as("never sent, seed %d", seed).containsAll(counts.keySet());
            counts.values().removeIf(count -> count == 1);
            assertThat(counts).as("doubled, seed %d", seed).isEmpty();
            assertThat(Stored.problems(opened)).as("problems, seed %d", seed).isEmpty();
        }
        System.out.println(
                "%d kills, %d hits sent, %d acknowledged: each is there once"
                        .formatted(KILLS, ledger.sent().size(), ledger.acknowledged().size()));
    }
}
