package dev.footfall.collector.ops.transfer.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.transfer.RandomEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir Path directory;

    @Test
    void a_whole_file_takes_the_place_of_an_older_one() throws IOException {
        var file = Files.writeString(directory.resolve("events.ndjson"), "old");

        assertThat(write(file, Export.of(TextFormat.NDJSON), Integer.MAX_VALUE)).isTrue();

        assertThat(Files.readAllLines(file)).hasSize(10);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void whoever_stops_waiting_keeps_the_older_file() throws IOException {
        var file = Files.writeString(directory.resolve("events.csv"), "old");

        assertThat(write(file, Export.of(TextFormat.CSV), 5)).isFalse();

        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_full_disk_leaves_nothing_half() throws IOException {
        var file = directory.resolve("events.csv");
        Export.Format full =
                partial -> {
                    Files.writeString(partial, "half");
                    throw new IOException("No space left on device");
                };

        assertThatThrownBy(() -> write(file, full, 5)).hasMessage("No space left on device");

        assertThat(files()).isEmpty();
    }

    private boolean write(Path file, Export.Format format, int patience) throws IOException {
        var events = new RandomEvents(1).some(10);
        return new Export(file).write(events.iterator(), 10, format, new Waiting(patience));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Somebody who waits for so many events and no longer. */
    private static final class Waiting implements Console {
        private final int patience;
        private long seen;

        Waiting(int patience) {
            this.patience = patience;
        }

        @Override
        public void line(String text) {
            throw new IllegalStateException(text);
        }

        @Override
        public void progress(long done, long of, String what) {
            seen = done;
        }

        @Override
        public boolean cancelled() {
            return seen >= patience;
        }
    }
}
