package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.store.cold.Step;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that ends at any step of a change leaves each event there once. */
class HaltIT {
    private static final int EVENTS = 70;

    @TempDir Path path;

    static Stream<Arguments> everyStep() {
        return Stream.of(Change.values())
                .flatMap(change ->
                        Stream.of(Step.values())
                                .filter(step -> step != Step.CLEARED || change == Change.COMPACTION)
                                .map(step -> Arguments.of(change, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void a_process_that_ends_at_any_step_leaves_each_event_there_once(Change change, Step step)
            throws Exception {
        fill(change);

        assertThat(halt(change, step)).isEqualTo(Change.HALTED);

        try (var directory = Stored.open(path, Change.CLOCK)) {
            var before = Stored.paths(directory);
            assertThat(before).doesNotHaveDuplicates().containsAll(expected(change));
            assertThat(Stored.problems(directory)).isEmpty();
            change.make(directory);
            assertThat(Stored.paths(directory)).isEqualTo(expected(change));
            assertThat(Stored.problems(directory)).isEmpty();
        }
    }

    private static List<Integer> expected(Change change) {
        var numbers = Stored.numbers(0, EVENTS);
        numbers.removeIf(number -> change == Change.ERASURE && number % 5 == 2);
        return numbers;
    }

    /** In sealed segments for a compaction, and in files for anything else. */
    private void fill(Change change) throws IOException {
        try (var directory = Stored.open(path, Change.CLOCK)) {
            Stored.append(directory, Stored.views(NOON, 0, EVENTS));
            directory.parts().hot().sealAll();
            if (change != Change.COMPACTION) {
                directory.compaction().run();
            }
        }
    }

    /** With the flags of this process; at the second time, because the first may be special. */
    private int halt(Change change, Step step) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-Dchronicle"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(Change.class.getName(), path.toString(), change.name(), step.name(), "2"));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
