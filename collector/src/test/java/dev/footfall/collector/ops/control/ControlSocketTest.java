package dev.footfall.collector.ops.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.store.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSocketTest {
    private final Clock clock = Clock.fixed(Events.NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void a_socket_lies_in_the_data_directory_and_the_lock_file_names_it() throws Exception {
        try (var held = DirectoryLock.take(directory, clock);
                var server = ControlServer.start(held, Map.of())) {
            assertThat(server).isNotNull();
            assertThat(Files.readString(directory.resolve("LOCK")))
                    .endsWith("Z\nsocket " + directory.resolve("control.sock") + "\n");
            assertThat(ControlClient.find(directory)).isPresent();
        }
    }

    @Test
    void a_path_too_long_for_a_socket_gets_one_in_a_private_directory_elsewhere() throws Exception {
        var deep = directory.resolve("d".repeat(100));
        Path socket;
        try (var held = DirectoryLock.take(deep, clock);
                var server = ControlServer.start(held, Map.of())) {
            assertThat(server).isNotNull();
            socket = DirectoryLock.socket(deep).orElseThrow();
            assertThat(socket.startsWith(deep)).isFalse();
            assertThat(permissions(socket)).isEqualTo("rw-------");
            assertThat(permissions(socket.resolveSibling(""))).isEqualTo("rwx------");
            assertThat(ControlClient.find(deep)).isPresent();
        }

        assertThat(socket.resolveSibling("")).doesNotExist();
    }

    @Test
    void what_a_killed_process_left_is_removed_at_the_next_start() throws Exception {
        Files.writeString(directory.resolve("control.sock"), "stale");
        var elsewhere = Files.createTempDirectory("footfall-control-");
        var left = Files.writeString(elsewhere.resolve("control.sock"), "stale");
        Files.writeString(directory.resolve("LOCK"), "process 1, since ever\nsocket " + left);

        try (var held = DirectoryLock.take(directory, clock);
                var server = ControlServer.start(held, Map.of())) {
            assertThat(server).isNotNull();
            assertThat(elsewhere).doesNotExist();
            assertThat(ControlClient.find(directory)).isPresent();
        }
    }

    @Test
    void a_lock_file_that_names_any_other_file_removes_nothing() throws Exception {
        var precious = Files.writeString(directory.resolve("precious"), "kept");
        Files.writeString(directory.resolve("LOCK"), "process 1\nsocket " + precious);

        try (var held = DirectoryLock.take(directory, clock);
                var server = ControlServer.start(held, Map.of())) {
            assertThat(server).isNotNull();
            assertThat(precious).exists();
        }
    }

    @Test
    void a_directory_that_nobody_serves_has_nobody_to_ask() throws IOException {
        assertThat(ControlClient.find(directory.resolve("missing"))).isEmpty();
        DirectoryLock.take(directory, clock).close();
        assertThat(ControlClient.find(directory)).isEmpty();
        Files.writeString(directory.resolve("LOCK"), "process 1\nsocket \0");
        assertThat(ControlClient.find(directory)).isEmpty();
        var dead = Files.writeString(directory.resolve("control.sock"), "");
        Files.writeString(directory.resolve("LOCK"), "process 1\nsocket " + dead);
        assertThat(ControlClient.find(directory)).isEmpty();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
