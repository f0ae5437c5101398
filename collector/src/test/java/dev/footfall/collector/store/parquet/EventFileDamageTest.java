package dev.footfall.collector.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileDamageTest {
    private static final int PARTS = 20;
    private static final int FLIPS = 500;
    private static final List<StoredEvent> EVENTS = RandomEvents.of(5, 300);

    @TempDir Path directory;
    private Path file;
    private EventFileSummary summary;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("events.parquet");
        summary = StoredEvents.write(file, EVENTS);
        whole = Files.readAllBytes(file);
    }

    private void assertRefused() {
        assertThatThrownBy(() -> StoredEvents.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws IOException {
        for (int part = 0; part < PARTS; part++) {
            Files.write(file, Arrays.copyOf(whole, whole.length * part / PARTS));

            assertRefused();
            assertThatThrownBy(() -> EventFileReader.metadata(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void a_file_whose_last_part_never_reached_the_disk_is_refused() throws IOException {
        for (int part = 0; part < PARTS; part++) {
            var torn = whole.clone();
            Arrays.fill(torn, whole.length * part / PARTS, whole.length, (byte) 0);
            Files.write(file, torn);

            assertRefused();
        }
    }

    @Test
    void a_file_with_a_hole_is_refused() throws IOException {
        for (int part = 0; part < PARTS - 1; part++) {
            var torn = whole.clone();
            int from = whole.length * part / PARTS;
            Arrays.fill(torn, from, Math.min(from + 512, whole.length), (byte) 0);
            Files.write(file, torn);

            assertThat(EventFileCheck.checksum(file)).isNotEqualTo(summary.checksum());
            assertRefusedOrEqual();
        }
    }

    @Test
    void a_file_that_is_not_there_is_refused() throws IOException {
        Files.delete(file);

        assertRefused();
        assertThatThrownBy(() -> EventFileCheck.checksum(file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_flipped_bit_is_refused_or_harmless_and_always_changes_the_checksum() throws IOException {
        var chance = new SplittableRandom(6);
        for (int flip = 0; flip < FLIPS; flip++) {
            var damaged = whole.clone();
            int place = chance.nextInt(whole.length);
            damaged[place] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
            Files.write(file, damaged);

            assertThat(EventFileCheck.checksum(file)).isNotEqualTo(summary.checksum());
            assertRefusedOrEqual();
        }
    }

    private void assertRefusedOrEqual() {
        List<StoredEvent> events;
        try {
            events = StoredEvents.read(file);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining(file.toString());
            return;
        }
        assertThat(events).isEqualTo(EVENTS);
    }
}
