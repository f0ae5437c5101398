package dev.footfall.collector.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.read.Footer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {
    @TempDir Path directory;

    private Path file() {
        return directory.resolve("events.parquet");
    }

    private void assertComesBack(List<StoredEvent> events) throws IOException {
        StoredEvents.write(file(), events);

        assertThat(StoredEvents.read(file())).isEqualTo(events);
    }

    @Test
    void every_field_comes_back() throws IOException {
        assertComesBack(List.of(StoredEvents.FULL));
    }

    @Test
    void what_is_absent_stays_absent_beside_what_is_not() throws IOException {
        assertComesBack(List.of(StoredEvents.bare(1), StoredEvents.FULL, StoredEvents.bare(2)));
    }

    @Test
    void every_kind_comes_back() throws IOException {
        assertComesBack(
                Arrays.stream(EventKind.values())
                        .map(kind -> Events.event(Events.NOON, kind, Page.NONE))
                        .map(event -> new StoredEvent(1, null, event))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\0", "a\0b", "größer ✓", "👩‍👩‍👧", "'; --", "\uFFFF", "\r\n"})
    void a_text_comes_back_as_it_is(String text) throws IOException {
        assertComesBack(List.of(StoredEvents.saying(text), StoredEvents.bare(2)));
    }

    @Test
    void long_texts_come_back() throws IOException {
        var stack = "    at someone.calls.Something (x.js:1:2)\n".repeat(400);

        assertComesBack(
                List.of(StoredEvents.saying(stack), StoredEvents.saying(stack.substring(1))));
    }

    @Test
    void numbers_from_end_to_end_come_back() throws IOException {
        assertComesBack(
                LongStream.of(
                                Long.MIN_VALUE,
                                Long.MAX_VALUE,
                                0,
                                -1,
                                Long.MIN_VALUE,
                                Integer.MIN_VALUE,
                                Integer.MAX_VALUE)
                        .mapToObj(StoredEvents::counting)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_mixture_comes_back(long seed) throws IOException {
        assertComesBack(RandomEvents.of(seed, 2_000));
    }

    @Test
    void many_events_come_back_in_order_from_several_row_groups() throws IOException {
        var events = LongStream.range(0, 130_000).mapToObj(StoredEvents::bare).toList();

        assertComesBack(events);
        assertThat(rowGroups()).isEqualTo(2);
    }

    @Test
    void long_texts_make_smaller_row_groups() throws IOException {
        var chance = new SplittableRandom(1);
        var events =
                IntStream.range(0, 2_500)
                        .mapToObj(i -> StoredEvents.withMetadata(i, randomText(chance, 20_000)))
                        .toList();

        assertComesBack(events);
        assertThat(rowGroups()).isEqualTo(2);
    }

    private static String randomText(SplittableRandom chance, int length) {
        var bytes = new byte[length];
        chance.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int rowGroups() throws IOException {
        try (var channel = FileChannel.open(file())) {
            return Footer.read(channel).groups().size();
        }
    }

    @Test
    void a_file_may_hold_no_event() throws IOException {
        var summary = StoredEvents.write(file(), List.of());

        assertThat(StoredEvents.read(file())).isEmpty();
        assertThat(summary)
                .isEqualTo(
                        new EventFileSummary(
                                0, Files.size(file()), 0, 0, 0, 0, summary.checksum()));
    }

    @Test
    void the_summary_tells_what_the_file_holds() throws IOException {
        var summary =
                StoredEvents.write(
                        file(),
                        List.of(StoredEvents.bare(5), StoredEvents.FULL, StoredEvents.bare(3)));

        assertThat(summary)
                .isEqualTo(
                        new EventFileSummary(
                                3,
                                Files.size(file()),
                                Events.NOON.toEpochMilli(),
                                StoredEvents.FULL.event().receivedMs(),
                                3,
                                7,
                                EventFileCheck.checksum(file())));
        assertThat(summary.checksum()).matches("[0-9a-f]{8}");
    }

    @Test
    void the_footer_tells_what_it_was_given_and_the_version() throws IOException {
        StoredEvents.write(file(), List.of(StoredEvents.FULL), Map.of("footfall.day", "today"));

        try (var reader = EventFileReader.open(file())) {
            assertThat(reader.events()).isEqualTo(1);
            assertThat(reader.metadata())
                    .containsEntry("footfall.day", "today")
                    .containsEntry("footfall.schema", "1")
                    .isEqualTo(EventFileReader.metadata(file()));
        }
    }

    @Test
    void a_file_closed_before_its_end_is_gone() throws IOException {
        try (var writer = EventFileWriter.create(file(), Map.of())) {
            writer.add(StoredEvents.FULL);
        }

        assertThat(file()).doesNotExist();
    }

    @Test
    void equal_events_make_equal_files() throws IOException {
        var events = RandomEvents.of(9, 500);
        var first = StoredEvents.write(file(), events);

        assertThat(StoredEvents.write(directory.resolve("again"), events)).isEqualTo(first);
    }
}
