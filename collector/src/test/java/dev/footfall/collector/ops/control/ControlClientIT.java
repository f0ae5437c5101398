package dev.footfall.collector.ops.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.store.DirectoryLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlClientIT {
    private final Recorded console = new Recorded();

    @TempDir Path directory;

    @Test
    void a_command_has_its_work_done_by_the_process_that_holds_the_directory() throws Exception {
        try (var serving = ServingProcess.start(directory)) {
            assertThat(client().run("who", Map.of(), console)).isZero();

            assertThat(console.lines).containsExactly("process " + serving.id());
            assertThatThrownBy(() -> DirectoryLock.take(directory, Clock.systemUTC()))
                    .hasMessageContaining("process " + serving.id());
        }
    }

    @Test
    void a_process_that_dies_meanwhile_is_a_failure_in_words() throws Exception {
        try (var serving = ServingProcess.start(directory)) {
            assertThat(serving.id()).isPositive();

            assertThatThrownBy(() -> client().run("die", Map.of(), console))
                    .isInstanceOf(OperationException.class)
                    .hasMessageContaining("ended before it was done");
        }
    }

    @Test
    void a_killed_process_leaves_nothing_that_a_command_would_wait_for() throws Exception {
        ServingProcess.start(directory).close();

        assertThat(directory.resolve("control.sock")).exists();
        assertThat(ControlClient.find(directory)).isEmpty();
        try (var serving = ServingProcess.start(directory)) {
            assertThat(serving.id()).isPositive();
            assertThat(client().run("who", Map.of(), console)).isZero();
        }
    }

    private ControlClient client() {
        return ControlClient.find(directory).orElseThrow();
    }
}
