package dev.footfall.collector.store.hot;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.load;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotStoreTest {
    private static final SegmentLimits SMALL = new SegmentLimits(10, 1_000_000);

    @TempDir Path directory;

    @Test
    void events_keep_their_numbers_and_order_over_segments_and_restarts() throws IOException {
        try (var hot = HotStore.open(directory, SMALL)) {
            append(hot, 0, 25);
        }
        try (var hot = HotStore.open(directory, SMALL)) {
            append(hot, 25, 35);

            assertThat(paths(hot)).isEqualTo(expected(35));
            assertThat(hot.published()).isEqualTo(35);
        }
    }

    @Test
    void a_segment_also_rolls_when_its_bytes_are_used_up() throws IOException {
        try (var hot = HotStore.open(directory, new SegmentLimits(1_000, 2_000))) {
            append(hot, 0, 100);

            assertThat(paths(hot)).isEqualTo(expected(100));
        }
        try (var files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".cm3")).count())
                    .isGreaterThan(2);
        }
    }

    @Test
    void a_segment_without_its_clean_marker_is_recovered_whole() throws IOException {
        try (var hot = HotStore.open(directory, SMALL)) {
            append(hot, 0, 25);
        }
        try (var markers = Files.newDirectoryStream(directory, "*.clean")) {
            for (var marker : markers) {
                Files.delete(marker);
            }
        }
        try (var hot = HotStore.open(directory, SMALL)) {
            assertThat(paths(hot)).isEqualTo(expected(25));
        }
    }

    @Test
    void a_file_left_by_a_kill_during_creation_is_removed() throws IOException {
        var stray = Files.writeString(directory.resolve("0000000000000001.cm3.tmp"), "torn");

        try (var hot = HotStore.open(directory, SMALL)) {
            append(hot, 0, 3);
            assertThat(paths(hot)).isEqualTo(expected(3));
        }
        assertThat(stray).doesNotExist();
    }

    @Test
    void readers_see_nothing_before_it_is_published() throws IOException {
        try (var hot = HotStore.open(directory, SMALL)) {
            hot.append(load(NOON, "/0"));

            assertThat(paths(hot)).isEmpty();
            hot.publish();
            assertThat(paths(hot)).isEqualTo(expected(1));
        }
    }

    @Test
    void a_discarded_segment_is_gone_and_the_rest_stays_readable() throws IOException {
        try (var hot = HotStore.open(directory, SMALL)) {
            append(hot, 0, 25);
            hot.discard(hot.sealed().getFirst());

            assertThat(hot.firstSeq()).isEqualTo(11);
            assertThat(paths(hot)).isEqualTo(expected(25).subList(10, 25));
        }
        assertThat(directory.resolve("0000000000000001.cm3")).doesNotExist();
    }

    @Test
    void a_number_that_was_used_elsewhere_is_not_given_again() throws IOException {
        try (var hot = HotStore.open(directory, SMALL)) {
            append(hot, 0, 3);
        }
        try (var hot = HotStore.open(directory, SMALL, 0, 40)) {
            append(hot, 3, 5);

            assertThat(hot.published()).isEqualTo(42);
            assertThat(paths(hot)).isEqualTo(expected(5));
            assertThat(hot.damage()).isEmpty();
        }
    }

    @Test
    void segments_whose_events_are_in_files_are_deleted_at_the_start() throws IOException {
        try (var hot = HotStore.open(directory, SMALL)) {
            append(hot, 0, 25);
        }
        try (var hot = HotStore.open(directory, SMALL, 20, 20)) {
            assertThat(paths(hot)).isEqualTo(expected(25).subList(20, 25));
        }
        assertThat(directory.resolve("0000000000000011.cm3")).doesNotExist();
    }

    @Test
    void only_a_sealed_segment_is_listed_as_such_and_an_empty_one_is_never_sealed()
            throws IOException {
        try (var hot = HotStore.open(directory, SMALL)) {
            hot.roll();
            assertThat(hot.sealed()).isEmpty();
            append(hot, 0, 3);
            assertThat(hot.sealed()).isEmpty();
            hot.roll();

            assertThat(hot.sealed()).containsExactly(new HotStore.Sealed(1, 3));
            assertThat(hot.isActiveEmpty()).isTrue();
        }
    }

    private static void append(HotStore hot, int from, int until) throws IOException {
        for (int i = from; i < until; i++) {
            hot.append(load(NOON, "/" + i));
        }
        hot.publish();
    }

    private static List<String> expected(int count) {
        var paths = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            paths.add("/" + i);
        }
        return paths;
    }

    private static List<String> paths(HotStore hot) {
        var paths = new ArrayList<String>();
        long next = hot.firstSeq();
        while (next <= hot.published()) {
            next = hot.read(next, 7, (_, event) -> paths.add(event.page().pathname()));
        }
        return paths;
    }
}
