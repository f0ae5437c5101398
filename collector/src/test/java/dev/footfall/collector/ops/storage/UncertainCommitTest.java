package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.cold.Merge;
import dev.footfall.collector.store.cold.Rewriting;
import dev.footfall.collector.store.cold.Step;
import dev.footfall.collector.store.cold.upkeep.Reaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue that can be neither written nor read leaves open what it says, for a while. */
class UncertainCommitTest {
    private static final int EVENTS = 50;
    private static final LocalDate LATER = LocalDate.of(2026, 3, 1);

    private final Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);
    private boolean bars;

    @TempDir Path path;
    @TempDir Path elsewhere;

    private @Nullable DataDirectory directory;

    private DataDirectory open() {
        var opened = Stored.open(path, clock, this::reached);
        directory = opened;
        return opened;
    }

    private void reached(Step step) throws IOException {
        if (step == Step.READY && bars) {
            barCatalog();
        }
    }

    /**
     * After a failed change it opens the file anew, and is kept from that by a folder where its log
     * belongs. All of that is done on its own thread, which does nothing else meanwhile.
     */
    private void barCatalog() throws IOException {
        bars = false;
        var catalog = Objects.requireNonNull(directory).parts().catalog();
        catalog.copyTo(elsewhere.resolve("copy")).join();
        var refused =
                catalog.change(_ -> {
                    bar();
                    throw new SQLException("refused");
                });
        assertThatThrownBy(refused::join).hasRootCauseMessage("refused");
    }

    private void bar() {
        try {
            Files.createDirectory(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unbarCatalog() throws IOException {
        Files.delete(log());
    }

    private Path log() {
        return path.resolve("catalog.duckdb.wal");
    }

    @Test
    void compaction_is_done_again_and_leaves_nothing_of_the_first_time() throws Exception {
        try (var opened = open()) {
            Stored.append(opened, Stored.views(NOON, 0, EVENTS));
            bars = true;
            assertThatThrownBy(() -> opened.compaction().run())
                    .isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> opened.compaction().run())
                    .isInstanceOf(StorageException.class);
            assertThat(opened.parts().manifests().isCertain()).isFalse();
            unbarCatalog();

            opened.compaction().run();
            assertThat(Stored.paths(opened)).isEqualTo(Stored.numbers(0, EVENTS));
        }
        nothingIsWrong();
    }

    @Test
    void a_merge_leaves_no_file_that_nobody_knows() throws Exception {
        try (var opened = open()) {
            Stored.append(opened, Stored.views(NOON, 0, EVENTS));
            opened.compaction().run();
            var merge = new Merge(opened.parts().manifests(), new Rewriting(opened.publication()));
            bars = true;
            assertThatThrownBy(() -> merge.runOnce(LATER)).isInstanceOf(StorageException.class);
            assertThat(opened.parts().manifests().isCertain()).isFalse();
            unbarCatalog();

            // It takes the number of the batch that failed, for other days.
            opened.parts().hot().sealAll();
            opened.compaction().run();
            while (merge.runOnce(LATER)) {
                assertThat(Stored.paths(opened)).isEqualTo(Stored.numbers(0, EVENTS));
            }
            new Reaper(opened.parts().manifests()).run();
        }
        nothingIsWrong();
    }

    private void nothingIsWrong() throws Exception {
        try (var opened = open()) {
            assertThat(Stored.paths(opened)).isEqualTo(Stored.numbers(0, EVENTS));
            assertThat(Stored.problems(opened)).isEmpty();
        }
    }
}
