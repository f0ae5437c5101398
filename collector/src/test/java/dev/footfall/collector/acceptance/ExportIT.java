package dev.footfall.collector.acceptance;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.Events;
import dev.footfall.collector.Eventually;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.process.JarCommand;
import dev.footfall.collector.store.hot.BulkWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export whose command and whose collector are ended in the middle of it. */
class ExportIT {
    /** Those of two days are more than a portion may have. */
    private static final int EVENTS_OF_A_DAY = 101_000;

    /**
     * So many that none of them is written last while a command that was told to end still ends.
     */
    private static final int DAYS = 4;

    private static final Pattern TAKEN_OVER =
            Pattern.compile("(101|202|303),000 of 404,000 events were written already");

    @TempDir Path directory;

    @Test
    void whoever_is_ended_in_the_middle_the_same_command_goes_on_there() throws Exception {
        fill();
        var out = Files.writeString(directory.resolve("out.ndjson"), "older");
        try (var collector = CollectorProcess.start(directory, "storage.retention: 3650d")) {
            try (var first = export(out)) {
                awaitPart();
                first.stop();
                assertThat(first.output())
                        .contains("The export was interrupted. The same command goes on");
            }
            try (var second = export(out)) {
                Eventually.holds(() -> TAKEN_OVER.matcher(second.output()).find());
                collector.kill();
                assertThat(second.endsWithin(Duration.ofMinutes(1))).isTrue();
                assertThat(second.stop()).as(second.output()).isOne();
                assertThat(second.output()).contains("ended before it was done");
            }
        }
        assertThat(out).hasContent("older");

        try (var third = export(out)) {
            assertThat(third.endsWithin(Duration.ofMinutes(1))).isTrue();
            assertThat(third.output())
                    .containsPattern(TAKEN_OVER)
                    .contains("404,000 events are now in " + out);
        }
        assertThat(directory.resolve("out.ndjson.partial")).doesNotExist();
        assertEachOnceInTheOrderOfTime(out);
    }

    private void fill() {
        try (var data = DataDirectory.open(directory.resolve("data"), 10, Clock.systemUTC())) {
            var events =
                    IntStream.range(0, DAYS * EVENTS_OF_A_DAY)
                            .mapToObj(i ->
                                    Events.load(
                                            NOON.plus(Duration.ofDays(i / EVENTS_OF_A_DAY))
                                                    .plusMillis(i % EVENTS_OF_A_DAY),
                                            "/" + i));
            BulkWriter.write(data.parts().hot(), events.iterator());
        }
    }

    private JarCommand export(Path out) throws IOException {
        return JarCommand.start(
                directory,
                "export",
                "--format",
                "ndjson",
                out.toString(),
                "--config",
                directory.resolve("footfall.yaml").toString());
    }

    private void awaitPart() throws Exception {
        Eventually.holds(this::isPartWritten);
    }

    private boolean isPartWritten() throws IOException {
        var folder = directory.resolve("out.ndjson.partial");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private static void assertEachOnceInTheOrderOfTime(Path out) throws IOException {
        var mapper = new JsonMapper();
        var paths = new HashSet<String>();
        long last = 0;
        try (var lines = Files.newBufferedReader(out)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var event = mapper.readTree(line);
                assertThat(paths.add(event.get("pathname").asText())).isTrue();
                long received = event.get("received_ms").asLong();
                if (received < last) {
                    throw new AssertionError("not in the order of time: " + line);
                }
                last = received;
            }
        }
        assertThat(paths).hasSize(DAYS * EVENTS_OF_A_DAY);
    }
}
