package dev.footfall.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Events;
import dev.footfall.collector.store.DirectoryLock.HeldException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    private final Clock clock = Clock.fixed(Events.NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void a_held_directory_names_its_holder() throws Exception {
        try (var held = DirectoryLock.take(directory, clock)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory, clock))
                    .isInstanceOf(HeldException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("since 2026-01-15T12:00:00Z");
        }
    }

    @Test
    void a_directory_that_was_let_go_can_be_taken_again() throws Exception {
        DirectoryLock.take(directory, clock).close();

        try (var again = DirectoryLock.take(directory, clock)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void a_missing_directory_is_made_and_a_file_in_its_place_is_explained() throws Exception {
        DirectoryLock.take(directory.resolve("a/b"), clock).close();
        var file = Files.writeString(directory.resolve("file"), "x");

        assertThat(directory.resolve("a/b/LOCK")).exists();
        assertThatThrownBy(() -> DirectoryLock.take(file, clock))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("storage.directory");
    }
}
