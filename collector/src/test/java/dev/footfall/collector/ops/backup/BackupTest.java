package dev.footfall.collector.ops.backup;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.cold.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    private final Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"copy", "copy.zip"})
    void a_backup_has_everything_up_to_now_and_restores_to_the_same(String name) throws Exception {
        fill(0, 50);
        var backup = directory.resolve(name);
        assertThat(backUp(backup, new Lines()).text()).contains("50 events");
        fill(50, 60);

        restore(backup);

        assertRestored(50);
    }

    @Test
    void the_next_backup_copies_only_what_is_new_and_removes_what_is_gone() throws Exception {
        var backup = directory.resolve("copy");
        fill(0, 20);
        backUp(backup, new Lines());
        var before = files(backup);
        fill(100, 120);

        assertThat(backUp(backup, new Lines()).text()).contains("of which 2 were copied");
        assertThat(files(backup)).hasSize(before.size() + 2);
        restore(backup);
        try (var restored = Stored.open(directory.resolve("restored"), clock)) {
            assertThat(Stored.paths(restored)).hasSize(40);
        }
    }

    @Test
    void a_backup_that_was_cancelled_leaves_the_one_before_whole() throws Exception {
        var backup = directory.resolve("copy");
        fill(0, 20);
        backUp(backup, new Lines());
        fill(20, 90);

        backUp(backup, new Lines().cancelledAfter(2));

        restore(backup);
        assertRestored(20);
    }

    @Test
    void a_restore_that_was_interrupted_goes_on_and_nothing_opens_it_before() throws Exception {
        var backup = directory.resolve("copy");
        fill(0, 50);
        backUp(backup, new Lines());
        var target = directory.resolve("restored");
        var restore = new Restore(backup, target, clock);
        assertThatThrownBy(() -> restore.run(new Lines().cancelledAfter(1)))
                .isInstanceOf(IOException.class);

        assertThatThrownBy(() -> Stored.open(target, clock))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("same restore command");
        restore.run(new Lines());
        assertRestored(50);
    }

    @Test
    void a_directory_that_is_in_use_is_not_restored_into() throws Exception {
        var backup = directory.resolve("copy");
        fill(0, 5);
        backUp(backup, new Lines());

        assertThatThrownBy(() ->
                        new Restore(backup, directory.resolve("data"), clock).run(new Lines()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void a_folder_with_something_else_in_it_is_not_taken_for_a_backup() throws Exception {
        fill(0, 5);
        Files.writeString(directory.resolve("photo.jpg"), "not ours");

        assertThatThrownBy(() -> backUp(directory, new Lines()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("something other than a backup");
        assertThat(directory.resolve("photo.jpg")).hasContent("not ours");
    }

    @Test
    void a_backup_with_a_changed_bit_is_refused_by_name() throws Exception {
        var backup = directory.resolve("copy");
        fill(0, 5);
        backUp(backup, new Lines());
        var victim =
                files(backup).stream().filter(f -> f.toString().endsWith(".parquet")).findFirst();
        var bytes = Files.readAllBytes(victim.orElseThrow());
        bytes[bytes.length / 2] ^= 4;
        Files.write(victim.orElseThrow(), bytes);

        assertThatThrownBy(() -> restore(backup))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("damaged", "events-", "another backup");
    }

    @Test
    void a_file_that_changed_on_the_disk_never_replaces_a_good_copy() throws Exception {
        var backup = directory.resolve("copy");
        fill(0, 5);
        backUp(backup, new Lines());
        var copies = files(backup);
        try (var store = start()) {
            var manifests = store.parts().manifests();
            var file = manifests.current().files().getFirst();
            var bytes = Files.readAllBytes(manifests.locate(file));
            bytes[10] ^= 1;
            Files.write(manifests.locate(file), bytes);
            store.parts().inspection().readAll();

            new Backup(store, clock).run(Map.of(Backup.TARGET, backup.toString()), new Lines());
        }
        assertThat(files(backup)).hasSameSizeAs(copies);
        restore(backup);
        assertRestored(5);
    }

    private void fill(int from, int until) throws IOException {
        try (var data = Stored.open(directory.resolve("data"), clock)) {
            Stored.append(data, Stored.views(NOON, from, until));
        }
    }

    private RunningStore start() {
        return RunningStore.start(
                Stored.config(directory.resolve("data")),
                clock,
                new DataDirectory.Options(Stored.SMALL, Steps.SILENT));
    }

    private Lines backUp(Path target, Lines lines) throws Exception {
        try (var store = start()) {
            new Backup(store, clock).run(Map.of(Backup.TARGET, target.toString()), lines);
        }
        return lines;
    }

    private void restore(Path backup) throws IOException {
        new Restore(backup, directory.resolve("restored"), clock).run(new Lines());
    }

    private void assertRestored(int events) throws Exception {
        try (var restored = Stored.open(directory.resolve("restored"), clock)) {
            assertThat(Stored.paths(restored)).isEqualTo(Stored.numbers(0, events));
            assertThat(Stored.problems(restored)).isEmpty();
            assertThat(restored.parts().catalog().contents().sources()).hasSize(5);
        }
    }

    private static List<Path> files(Path backup) throws IOException {
        try (var files = Files.walk(backup)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Keeps what it is told, and may lose its patience. */
    private static final class Lines implements Console {
        private final List<String> lines = new ArrayList<>();
        private int progressLeft = Integer.MAX_VALUE;

        Lines cancelledAfter(int progress) {
            progressLeft = progress;
            return this;
        }

        String text() {
            return String.join("\n", lines);
        }

        @Override
        public void line(String text) {
            lines.add(text);
        }

        @Override
        public void progress(long done, long of, String what) {
            progressLeft--;
        }

        @Override
        public boolean cancelled() {
            return progressLeft <= 0;
        }
    }
}
