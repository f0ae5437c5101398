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
    private static final int CLIENTS = 4;
    private static final int BATCH = 50;

    @TempDir Path directory;

    @Test
    void every_hit_acknowledged_before_a_kill_is_counted_after_the_restart() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var acknowledged = new AtomicInteger();
            try (var collector = CollectorProcess.start(directory)) {
                assertThat(counted(collector)).isEqualTo((round - 1L) * HITS);
                send(collector.url(), HITS, acknowledged, new CountDownLatch(0));
                collector.kill();
            }
            assertThat(acknowledged).as("acknowledged in round %d", round).hasValue(HITS);
        }
        assertThat(countedAfterRestart()).isEqualTo((long) ROUNDS * HITS);
    }

    @Test
    void a_kill_under_load_loses_nothing_acknowledged_and_doubles_nothing() throws Exception {
        var acknowledged = new AtomicInteger();
        var halfway = new CountDownLatch(HITS / 2);
        try (var collector = CollectorProcess.start(directory);
                var killer = Executors.newVirtualThreadPerTaskExecutor()) {
            var killed =
                    killer.submit(() -> {
                        halfway.await();
                        collector.kill();
                        return true;
                    });
            send(collector.url(), HITS * 100, acknowledged, halfway);
            assertThat(killed.get()).isTrue();
        }

        // Hits on their way when the kill came may be stored or not; nobody was told.
        assertThat(countedAfterRestart())
                .isBetween(
                        acknowledged.longValue(),
                        acknowledged.longValue() + (long) CLIENTS * BATCH);
    }

    private long countedAfterRestart() throws IOException, InterruptedException {
        try (var collector = CollectorProcess.start(directory)) {
            return counted(collector);
        }
    }

    private static long counted(CollectorProcess collector)
            throws IOException, InterruptedException {
        return new Hits(collector.url()).stats().summary().pageviews();
    }

    /** Sends from several clients at once; each ends early when the collector is gone. */
    private static void send(
            URI collector, int hits, AtomicInteger acknowledged, CountDownLatch progress) {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> stream(collector, hits / CLIENTS, acknowledged, progress));
            }
        }
    }

    private static void stream(
            URI collector, int hits, AtomicInteger acknowledged, CountDownLatch progress) {
        try (var stream = new HitStream(collector)) {
            for (int sent = 0; sent < hits; sent += BATCH) {
                stream.send(BATCH);
                for (int i = 0; i < BATCH; i++) {
                    if (stream.acknowledged()) {
                        acknowledged.incrementAndGet();
                        progress.countDown();
                    }
                }
            }
        } catch (IOException killed) {
            // The counts tell whether it was meant to end here.
            progress.countDown();
        }
    }
}
