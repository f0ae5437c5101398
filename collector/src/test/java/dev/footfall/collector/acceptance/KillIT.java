package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged means stored: {@code kill -9} loses nothing that was answered with 204. */
class KillIT {
    private static final int ROUNDS = 10;
    private static final int HITS = 10_000;
    private static final int CLIENTS = 8;

    @TempDir Path directory;

    @Test
    void every_hit_acknowledged_before_a_kill_is_counted_after_the_restart() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            try (var collector = CollectorProcess.start(directory)) {
                assertThat(sendUntilDeath(collector.url(), HITS)).isEqualTo(HITS);
                collector.kill();
            }
            assertThat(countedAfterRestart()).as("after kill %d", round).isEqualTo(round * HITS);
        }
    }

    @Test
    void a_kill_under_load_loses_nothing_acknowledged_and_doubles_nothing() throws Exception {
        var acknowledged = new AtomicInteger();
        var halfway = new CountDownLatch(HITS / 2);
        try (var collector = CollectorProcess.start(directory);
                var killer = Executors.newVirtualThreadPerTaskExecutor()) {
            var killed =
                    killer.submit(
                            () -> {
                                halfway.await();
                                collector.kill();
                                return true;
                            });
            send(collector.url(), HITS * 10, acknowledged, halfway);
            assertThat(killed.get()).isTrue();
        }

        // Hits on their way when the kill came may be stored or not; nobody was told.
        assertThat(countedAfterRestart())
                .isBetween((long) acknowledged.get(), acknowledged.get() + (long) CLIENTS);
    }

    private long countedAfterRestart() throws IOException, InterruptedException {
        try (var collector = CollectorProcess.start(directory)) {
            return new Hits(collector.url()).stats().summary().pageviews();
        }
    }

    private static int sendUntilDeath(URI collector, int hits) {
        var acknowledged = new AtomicInteger();
        send(collector, hits, acknowledged, new CountDownLatch(0));
        return acknowledged.get();
    }

    /** Sends from several clients at once; each ends early when the collector is gone. */
    private static void send(
            URI collector, int hits, AtomicInteger acknowledged, CountDownLatch progress) {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                clients.execute(
                        () -> {
                            var hit = new Hits(collector);
                            try {
                                for (int i = 0; i < hits / CLIENTS; i++) {
                                    if (hit.load(number + "-" + i, "/" + i % 50) == 204) {
                                        acknowledged.incrementAndGet();
                                        progress.countDown();
                                    }
                                }
                            } catch (IOException gone) {
                                progress.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
            }
        }
    }
}
