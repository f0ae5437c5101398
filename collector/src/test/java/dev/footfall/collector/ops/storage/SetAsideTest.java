package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.store.parquet.EventFileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was set aside stays as it is, whatever is written after it. */
class SetAsideTest {
    private static final String FIRST = "0000000000000001.cm3";

    private final Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    @TempDir Path path;

    @Test
    void files_that_an_older_catalogue_does_not_know_are_never_written_over() throws Exception {
        file(0, 20);
        var older = Files.readAllBytes(path.resolve("catalog.duckdb"));
        file(20, 40);
        file(40, 60);
        var before = files();
        Files.write(path.resolve("catalog.duckdb"), older);

        file(60, 80);
        file(80, 100);
        file(100, 120);

        assertThat(files()).containsAllEntriesOf(before);
    }

    /** All on one day, so that names could clash. */
    private void file(int from, int until) throws IOException {
        try (var directory = Stored.open(path, clock)) {
            var day = NOON.minus(Duration.ofHours(from));
            Stored.append(directory, Stored.views(day, from, from + 12));
            Stored.append(directory, Stored.views(day, from + 12, until));
            directory.parts().hot().sealAll();
            directory.compaction().run();
        }
    }

    private Map<Path, String> files() throws IOException {
        var contents = new TreeMap<Path, String>();
        try (var files = Files.walk(path.resolve("events"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, EventFileCheck.checksum(file));
            }
        }
        return contents;
    }

    @Test
    void numbers_of_a_damaged_segment_are_not_given_again() throws Exception {
        try (var directory = Stored.open(path, clock)) {
            Stored.append(directory, Stored.views(NOON, 0, 30));
        }
        Files.write(path.resolve("hot/0000000000000021.cm3"), new byte[0]);

        try (var directory = Stored.open(path, clock)) {
            assertThat(directory.parts().hot().published()).isGreaterThanOrEqualTo(40);
            Stored.append(directory, Stored.views(NOON, 30, 31));

            assertThat(Stored.rows(directory)).hasSize(21).last().asString().contains("30 #42 ");
        }
    }

    @Test
    void damage_that_happens_twice_stops_no_start() throws Exception {
        for (int time = 0; time < 3; time++) {
            try (var directory = Stored.open(path, clock)) {
                Stored.append(directory, Stored.views(NOON, time, time + 1));
            }
            try (var segments = Files.newDirectoryStream(path.resolve("hot"), "*.cm3")) {
                for (var segment : segments) {
                    Files.write(segment, new byte[0]);
                }
            }
        }
        try (var directory = Stored.open(path, clock)) {
            assertThat(directory.parts().hot().damage()).hasSize(3);
        }
    }

    @Test
    void a_segment_that_is_put_back_after_another_was_damaged_is_served() throws Exception {
        try (var directory = Stored.open(path, clock)) {
            Stored.append(directory, Stored.views(NOON, 0, 5));
        }
        var segment = path.resolve("hot").resolve(FIRST);
        var copy = Files.readAllBytes(segment);
        Files.write(segment, new byte[0]);
        try (var directory = Stored.open(path, clock)) {
            Stored.append(directory, Stored.views(NOON, 5, 8));
        }
        Files.write(segment, copy);

        try (var directory = Stored.open(path, clock)) {
            assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, 8));
        }
    }
}
