package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.config.CollectorConfig.Storage;
import dev.footfall.collector.ingest.EventStore.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The system's clock is set wrong, or right again, while the collector runs. */
class ClockJumpTest {
    private static final int EACH_TIME = 30;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private int sent;

    @TempDir Path path;

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 400})
    void a_jump_of_days_and_back_loses_and_doubles_nothing(long days) throws Exception {
        try (var store = start()) {
            report(store);
            now.set(NOON.plus(Duration.ofDays(days)));
            report(store);
            flush(store);
            now.set(NOON.plusSeconds(1));
            report(store);
            flush(store);
        }
        try (var store = start()) {
            report(store);
        }
        try (var directory = Stored.open(path, clock)) {
            assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, sent));
            assertThat(Stored.problems(directory)).isEmpty();
        }
    }

    @Test
    void events_are_sealed_after_their_time_whatever_the_clock_says() throws Exception {
        try (var store = start()) {
            report(store);
            now.set(NOON.minus(Duration.ofDays(1)));
            var hot = store.parts().hot();
            while (!hot.isActiveEmpty()) {
                Thread.onSpinWait();
            }

            assertThat(hot.published()).isEqualTo(sent);
        }
    }

    private RunningStore start() {
        var usual = Stored.config(path);
        return RunningStore.start(
                new Storage(
                        path,
                        usual.durability(),
                        Duration.ofMillis(100),
                        usual.rollupInterval(),
                        usual.retention(),
                        usual.maxAutoSources()),
                clock,
                new DataDirectory.Options(Stored.SMALL, DataDirectory.Options.USUAL.steps()));
    }

    private void report(RunningStore store) {
        var outcomes = new ArrayList<CompletableFuture<Outcome>>();
        for (int i = 0; i < EACH_TIME; i++) {
            var outcome = new CompletableFuture<Outcome>();
            store.commits().append(Events.load(clock.instant(), "/" + sent++), outcome::complete);
            outcomes.add(outcome);
        }
        for (var outcome : outcomes) {
            assertThat(outcome.join()).isEqualTo(Outcome.STORED);
        }
    }

    private static void flush(RunningStore store) throws Exception {
        var maintenance = store.maintenance();
        maintenance.exclusively(() -> {
            maintenance.flush();
            return true;
        });
    }
}
