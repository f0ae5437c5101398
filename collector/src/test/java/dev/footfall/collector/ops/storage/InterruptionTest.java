package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.store.cold.Merge;
import dev.footfall.collector.store.cold.Rewriting;
import dev.footfall.collector.store.cold.Step;
import dev.footfall.collector.store.cold.Steps;
import dev.footfall.collector.store.cold.upkeep.Erasure;
import dev.footfall.collector.store.cold.upkeep.Reaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a change of the cold store is stopped at, each event is there once. */
class InterruptionTest {
    private static final int EVENTS = 70;
    private static final LocalDate LATER = LocalDate.of(2026, 3, 1);

    private final Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    @TempDir Path path;

    /** Fails once, at the n-th time that a step is reached. */
    private static Steps failingAt(Step step, int time) {
        var left = new int[] {time};
        return reached -> {
            if (reached == step && --left[0] == 0) {
                throw new IOException("stopped at " + step);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void compaction_loses_and_doubles_nothing(Step step) throws Exception {
        for (int time = 1; time <= 2; time++) {
            var data = path.resolve("data" + time);
            try (var directory = Stored.open(data, clock, failingAt(step, time))) {
                Stored.append(directory, Stored.views(NOON, 0, EVENTS));
                assertThatThrownBy(() -> directory.compaction().run())
                        .hasMessageContaining("stopped");

                assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS));
            }
            finish(data);
        }
    }

    /** The next start, and the one after. */
    private void finish(Path data) throws Exception {
        for (int start = 0; start < 2; start++) {
            try (var directory = Stored.open(data, clock)) {
                assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS));
                assertThat(Stored.problems(directory)).isEmpty();
                directory.compaction().run();
                assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS));
                assertThat(Stored.problems(directory)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BEGUN", "WRITTEN", "NAMED", "READY", "COMMITTED"})
    void merging_loses_and_doubles_nothing(Step step) throws Exception {
        filled();
        try (var directory = Stored.open(path, clock, failingAt(step, 1))) {
            var merge = merge(directory);
            assertThatThrownBy(() -> merge.runOnce(LATER)).hasMessageContaining("stopped");
            assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS));
        }
        finish(path);
        try (var directory = Stored.open(path, clock)) {
            while (merge(directory).runOnce(LATER)) {
                assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS));
            }
            new Reaper(directory.parts().manifests()).run();

            assertThat(directory.parts().manifests().current().files()).hasSize(days());
            assertThat(files()).hasSize(days());
            assertThat(Stored.problems(directory)).isEmpty();
        }
    }

    private static int days() {
        return (12 + EVENTS + 23) / 24;
    }

    private static Merge merge(DataDirectory directory) {
        return new Merge(directory.parts().manifests(), new Rewriting(directory.publication()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BEGUN", "WRITTEN", "NAMED", "READY", "COMMITTED"})
    void an_erasure_that_was_stopped_is_finished_by_the_next(Step step) throws Exception {
        filled();
        var site = new Erasure.Source("https://site2.example");
        try (var directory = Stored.open(path, clock, failingAt(step, 2))) {
            var erasure = erasure(directory);
            assertThatThrownBy(() -> erasure.run(site, (_, _) -> {}))
                    .hasMessageContaining("stopped");
        }
        try (var directory = Stored.open(path, clock)) {
            erasure(directory).run(site, (_, _) -> {});
            new Reaper(directory.parts().manifests()).run();

            var others = Stored.numbers(0, EVENTS);
            others.removeIf(number -> number % 5 == 2);
            assertThat(Stored.paths(directory)).isEqualTo(others);
            assertThat(Stored.problems(directory)).isEmpty();
            assertThat(files())
                    .noneSatisfy(file ->
                            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                    .contains("site2"));
        }
    }

    private static Erasure erasure(DataDirectory directory) {
        var parts = directory.parts();
        return new Erasure(
                parts.engine(), parts.manifests(), new Rewriting(directory.publication()));
    }

    @Test
    void an_erased_session_is_gone_and_the_number_of_its_events_is_told() throws Exception {
        filled();
        try (var directory = Stored.open(path, clock)) {
            assertThat(erasure(directory).run(new Erasure.Session("session"), (_, _) -> {}))
                    .isEqualTo(EVENTS);
            assertThat(Stored.paths(directory)).isEmpty();
            assertThat(directory.parts().manifests().current().files()).isEmpty();
            assertThat(Stored.problems(directory)).isEmpty();
        }
    }

    /** Everything in files, several for most days. */
    private void filled() throws IOException {
        try (var directory = Stored.open(path, clock)) {
            Stored.append(directory, Stored.views(NOON, 0, EVENTS));
            directory.parts().hot().sealAll();
            directory.compaction().run();
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(path.resolve("events"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
