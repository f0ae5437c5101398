package dev.footfall.collector.ops.transfer.in;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ops.transfer.RandomEvents;
import dev.footfall.collector.ops.transfer.out.TextFormat;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonRoundTripTest {
    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_is_exported_comes_back_the_same_with_its_number_as_its_origin(long seed)
            throws IOException {
        var events = new RandomEvents(seed).some(400);
        var file = directory.resolve("events");
        write(events, file);

        var read = new ArrayList<StoredEvent>();
        try (var source = ImportFile.open(file)) {
            source.forEachRemaining(read::add);
            assertThat(source.remarks().lines()).isEmpty();
            assertThat(source.done()).isEqualTo(source.of()).isEqualTo(Files.size(file));
        }

        assertThat(read)
                .isEqualTo(
                        events.stream()
                                .map(event -> new StoredEvent(0, event.seq(), event.event()))
                                .toList());
    }

    private static void write(List<StoredEvent> events, Path file) throws IOException {
        try (var sink = TextFormat.NDJSON.sink(Files.newOutputStream(file))) {
            for (var event : events) {
                sink.write(event);
            }
        }
    }
}
