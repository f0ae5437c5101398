package dev.footfall.collector.store.hot;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kill while a segment is recovered, which takes it apart and puts it together again. */
class RecoveryKillIT {
    static final SegmentLimits LIMITS = new SegmentLimits(150_000, 70_000_000);
    private static final int EVENTS = 100_000;
    private static final String SEGMENT = "0000000000000001.cm3";

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 60, 90, 120, 200})
    void a_kill_in_the_middle_of_a_recovery_loses_nothing(int milliseconds) throws Exception {
        var killed = killedSegment();

        assertThat(haltAfter(killed, Duration.ofMillis(milliseconds))).isEqualTo(Recovering.HALTED);

        try (var hot = HotStore.open(killed, LIMITS)) {
            var read = new long[1];
            assertThat(hot.read(1, EVENTS, (_, _) -> read[0]++)).isEqualTo(EVENTS + 1);
            assertThat(hot.damage()).isEmpty();
            assertThat(read[0]).isEqualTo(EVENTS);
        }
    }

    /** As a kill leaves it: the pages are there, the file was never closed. */
    private Path killedSegment() throws IOException {
        var source = Files.createDirectory(directory.resolve("source"));
        try (var hot = HotStore.open(source, LIMITS)) {
            for (int i = 0; i < EVENTS; i++) {
                hot.append(Events.load(NOON, "/" + i));
            }
            hot.publish();
            var killed = Files.createDirectory(directory.resolve("killed"));
            Files.copy(source.resolve(SEGMENT), killed.resolve(SEGMENT));
            return killed;
        }
    }

    private static int haltAfter(Path folder, Duration time)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-Dchronicle"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        Recovering.class.getName(),
                        folder.toString(),
                        String.valueOf(time.toNanos())));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
