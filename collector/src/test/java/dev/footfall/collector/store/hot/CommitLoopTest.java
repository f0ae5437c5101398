package dev.footfall.collector.store.hot;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.load;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.CollectorConfig.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path directory;

    @Test
    void a_loop_that_hangs_in_a_batch_says_so_until_it_goes_on() throws Exception {
        var hanging = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var hot = HotStore.open(directory, SegmentLimits.USUAL);
                var commits = CommitLoop.start(hot, Durability.PROCESS)) {
            assertThat(commits.isStuckFor(Duration.ZERO)).isFalse();

            commits.append(
                    load(NOON, "/"),
                    _ -> {
                        hanging.countDown();
                        awaitUninterruptibly(release);
                    });
            hanging.await();
            assertThat(commits.isStuckFor(Duration.ZERO)).isTrue();
            assertThat(commits.isStuckFor(Duration.ofDays(1))).isFalse();

            release.countDown();
            awaitFreed(commits);
            assertThat(commits.isStuckFor(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void a_loop_that_was_closed_is_not_stuck() throws Exception {
        try (var hot = HotStore.open(directory, SegmentLimits.USUAL)) {
            var commits = CommitLoop.start(hot, Durability.PROCESS);
            commits.close();

            assertThat(commits.isStuckFor(Duration.ZERO)).isFalse();
        }
    }

    private static void awaitFreed(CommitLoop commits) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (commits.isStuckFor(Duration.ZERO) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
