package dev.footfall.collector.store.hot;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A segment whose collector was killed, and then killed again. */
class SegmentRecoveryTest {
    private static final SegmentLimits LIMITS = new SegmentLimits(50, 1_000_000);
    private static final int EVENTS = 30;

    /** Of Chronicle's header: the highest bit of the little-endian word at 8. */
    private static final int READINESS = 11;

    @TempDir Path directory;

    /** Chronicle waits for a minute for somebody else to make such a file ready. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_kill_in_the_middle_of_a_recovery_holds_up_no_start() throws Exception {
        var segment = killedSegment();
        try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(READINESS);
            file.write(0x80);
        }

        assertThat(paths(LIMITS)).isEqualTo(expected(EVENTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 250_000})
    void a_segment_of_other_limits_is_recovered_as_it_was_made(int events) throws Exception {
        killedSegment();
        var limits = new SegmentLimits(events, 70_000_000);

        assertThat(paths(limits)).isEqualTo(expected(EVENTS));
        try (var hot = HotStore.open(directory.resolve("killed"), limits)) {
            append(hot, EVENTS, 2 * EVENTS);
        }
        assertThat(paths(limits)).isEqualTo(expected(2 * EVENTS));
    }

    /** As a kill leaves it: the pages are there, the file was never closed. */
    private Path killedSegment() throws IOException {
        var source = Files.createDirectory(directory.resolve("source"));
        try (var hot = HotStore.open(source, LIMITS)) {
            append(hot, 0, EVENTS);
            var name = "0000000000000001.cm3";
            var killed = Files.createDirectory(directory.resolve("killed")).resolve(name);
            return Files.copy(source.resolve(name), killed);
        }
    }

    private static void append(HotStore hot, int from, int until) throws IOException {
        for (int i = from; i < until; i++) {
            hot.append(Events.load(NOON, "/" + i));
        }
        hot.publish();
    }

    private List<String> paths(SegmentLimits limits) throws IOException {
        try (var hot = HotStore.open(directory.resolve("killed"), limits)) {
            var paths = new ArrayList<String>();
            long seq = 1;
            while (seq <= hot.published()) {
                seq = hot.read(seq, 10, (_, event) -> paths.add(event.page().pathname()));
            }
            assertThat(hot.damage()).isEmpty();
            return paths;
        }
    }

    private static List<String> expected(int events) {
        return IntStream.range(0, events).mapToObj(i -> "/" + i).toList();
    }
}
