package dev.footfall.collector.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.lookup.KeyLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyLookupTest {
    @TempDir Path directory;

    private final KeyLookup sessions = new KeyLookup("sid");
    private final KeyLookup groups = new KeyLookup("exc_group");

    @Test
    void every_key_of_a_file_is_found_in_it() throws Exception {
        long seed = new Random().nextLong();
        var events = RandomEvents.of(seed, 2_000);
        var file = directory.resolve("events.parquet");
        StoredEvents.write(file, events);

        assertThat(events)
                .as("seed %d", seed)
                .extracting(event -> event.event().sessionId())
                .filteredOn(Objects::nonNull)
                .allMatch(id -> mayHold(sessions, file, id));
        assertThat(events)
                .as("seed %d", seed)
                .extracting(event -> event.event().failure())
                .filteredOn(Objects::nonNull)
                .allMatch(failure -> mayHold(groups, file, failure.group()));
    }

    @Test
    void hardly_a_key_is_found_that_is_not_there() throws Exception {
        var file = directory.resolve("events.parquet");
        StoredEvents.write(file, RandomEvents.of(1, 2_000));

        assertThat(IntStream.range(0, 1_000).filter(i -> mayHold(sessions, file, "other " + i)))
                .hasSizeLessThan(10);
    }

    @Test
    void one_of_several_keys_is_enough() throws Exception {
        var file = directory.resolve("events.parquet");
        StoredEvents.write(file, List.of(StoredEvents.FULL));

        assertThat(sessions.mayHold(file, sessions.hashes(Set.of("s-0", "s-1")))).isTrue();
        assertThat(sessions.mayHold(file, sessions.hashes(Set.of("s-0")))).isFalse();
    }

    @Test
    void a_file_without_a_key_holds_none() throws Exception {
        var file = directory.resolve("events.parquet");
        StoredEvents.write(file, List.<StoredEvent>of(StoredEvents.bare(1)));

        assertThat(mayHold(groups, file, "4fa76a33c36ad3b4")).isFalse();
    }

    @Test
    void a_file_that_cannot_be_asked_may_hold_every_key() throws Exception {
        var garbled =
                Files.writeString(directory.resolve("garbled.parquet"), "PAR1 no, not really");

        assertThat(mayHold(sessions, garbled, "s-1")).isTrue();
        assertThat(mayHold(sessions, directory.resolve("missing.parquet"), "s-1")).isTrue();
    }

    private static boolean mayHold(KeyLookup lookup, Path file, String key) {
        return lookup.mayHold(file, lookup.hashes(Set.of(key)));
    }
}
