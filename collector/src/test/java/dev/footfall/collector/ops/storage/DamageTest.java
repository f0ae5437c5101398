package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterators;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is damaged is set aside and named; the rest is served, and sums follow. */
class DamageTest {
    private static final int EVENTS = 50;

    /** DuckDB's file begins with three headers; blocks follow. */
    private static final int HEADER = 4_096;

    private static final int BLOCK = 262_144;

    private final Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    @TempDir Path path;

    enum Damage {
        TORN,
        EMPTY,
        ONE_BIT,
        MISSING,
        ANOTHER_FORMAT;

        void to(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            switch (this) {
                case TORN -> Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
                case EMPTY -> Files.write(file, new byte[0]);
                case ONE_BIT -> {
                    bytes[bytes.length / 3] ^= 16;
                    Files.write(file, bytes);
                }
                case MISSING -> Files.delete(file);
                case ANOTHER_FORMAT -> Files.writeString(file, "SQLite format 3\0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void a_damaged_event_file_is_set_aside_and_taken_back_when_it_is_whole_again(Damage damage)
            throws Exception {
        cold();
        var victim = firstFile();
        var copy = Files.readAllBytes(victim);
        damage.to(victim);

        try (var directory = Stored.open(path, clock)) {
            directory.parts().inspection().readAll();
            // The first file is the rest of the first day: twelve hours.
            assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(12, EVENTS));
            assertThat(Stored.problems(directory))
                    .singleElement()
                    .asString()
                    .contains(victim.getFileName().toString());
        }
        Files.write(victim, copy);
        try (var directory = Stored.open(path, clock)) {
            assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS));
            assertThat(Stored.problems(directory)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Damage.class,
            names = {"EMPTY", "ANOTHER_FORMAT", "TORN"})
    void a_hot_segment_that_cannot_be_opened_is_set_aside_and_named(Damage damage)
            throws Exception {
        hot();
        damage.to(path.resolve("hot/0000000000000001.cm3"));
        Files.deleteIfExists(path.resolve("hot/0000000000000001.cm3.clean"));

        try (var directory = Stored.open(path, clock)) {
            assertThat(Stored.paths(directory)).endsWith(lastOfAll());
            boolean isWhole = Stored.paths(directory).size() == EVENTS;
            assertThat(Stored.problems(directory).isEmpty()).isEqualTo(isWhole);
            Stored.append(directory, Stored.views(NOON, EVENTS, EVENTS + 1));
            assertThat(Stored.paths(directory)).endsWith(EVENTS);
        }
    }

    private static Integer[] lastOfAll() {
        return Stored.numbers(20, EVENTS).toArray(Integer[]::new);
    }

    @Test
    void a_flipped_bit_in_a_hot_event_costs_that_event_and_is_told() throws Exception {
        hot();
        var segment = path.resolve("hot/0000000000000001.cm3");
        var bytes = Files.readAllBytes(segment);
        bytes[indexOf(bytes, "/7")] ^= 1;
        Files.write(segment, bytes);

        try (var directory = Stored.open(path, clock)) {
            var others = Stored.numbers(0, EVENTS);
            others.remove(Integer.valueOf(7));
            assertThat(Stored.paths(directory)).isEqualTo(others);
            assertThat(Stored.problems(directory))
                    .containsExactly("hot segment 1: 1 events are unreadable");
            directory.parts().hot().sealAll();
            directory.compaction().run();
            assertThat(Stored.paths(directory)).isEqualTo(others);
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        for (int i = 0; i < bytes.length - text.length(); i++) {
            // The length of the text, and the text.
            if (bytes[i] == 2 * (text.length() + 1)
                    && bytes[i + 1] == text.charAt(0)
                    && bytes[i + 2] == text.charAt(1)) {
                return i + 2;
            }
        }
        throw new IllegalArgumentException(text);
    }

    @Test
    void a_new_catalogue_beside_unknown_files_is_refused_and_deletes_none() throws Exception {
        cold();
        Files.delete(path.resolve("catalog.duckdb"));

        assertThatThrownBy(() -> Stored.open(path, clock))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("footfall restore --config FILE BACKUP");
        assertThat(files()).isNotEmpty();
    }

    @Test
    void an_older_catalogue_beside_newer_files_keeps_and_names_them() throws Exception {
        cold();
        var older = Files.readAllBytes(path.resolve("catalog.duckdb"));
        try (var directory = Stored.open(path, clock)) {
            Stored.append(directory, Stored.views(NOON, EVENTS, EVENTS + 10));
            directory.parts().hot().sealAll();
            directory.compaction().run();
        }
        Files.write(path.resolve("catalog.duckdb"), older);

        try (var directory = Stored.open(path, clock)) {
            assertThat(directory.parts().strays()).isNotEmpty();
            assertThat(Stored.problems(directory))
                    .allSatisfy(line -> assertThat(line).contains("nobody knows it"));
        }
    }

    @Test
    void damage_in_the_list_of_files_is_told_with_what_to_do() throws Exception {
        cold();
        damageCatalogue("event_file", List.of());

        assertThatThrownBy(() -> Stored.open(path, clock))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("away", "footfall restore --config FILE BACKUP");
    }

    @Test
    void damage_in_the_sums_is_a_problem_with_what_to_do() throws Exception {
        try (var directory = Stored.open(path, clock)) {
            var events = BenchmarkTraffic.events(new BenchmarkPlan(50_000, 5, 40, 500, 1), NOON);
            directory
                    .loading()
                    .load(
                            Iterators.transform(events, one -> new StoredEvent(0, null, one)),
                            _ -> {});
        }
        damageCatalogue("rollup_day", List.of("event_file", "source", "storage"));

        try (var directory = Stored.open(path, clock)) {
            assertThat(Stored.problems(directory))
                    .singleElement()
                    .asString()
                    .contains("footfall restore --config FILE BACKUP");
        }
    }

    /** Changes every block that holds something of a table and nothing of some others. */
    private void damageCatalogue(String table, List<String> others) throws Exception {
        var catalogue = path.resolve("catalog.duckdb");
        List<Long> blocks;
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + catalogue)) {
            blocks = blocks(connection, table);
            for (var other : others) {
                blocks.removeAll(blocks(connection, other));
            }
        }
        assertThat(blocks).isNotEmpty();
        var bytes = Files.readAllBytes(catalogue);
        for (long block : blocks) {
            bytes[(int) (3 * HEADER + block * BLOCK + BLOCK / 100)] ^= 1;
        }
        Files.write(catalogue, bytes);
    }

    private static List<Long> blocks(Connection connection, String table) throws SQLException {
        var blocks = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select distinct block_id from pragma_storage_info('%s') where block_id >= 0"
                                        .formatted(table))) {
            while (row.next()) {
                blocks.add(row.getLong(1));
            }
        }
        return blocks;
    }

    @Test
    void inspecting_changes_nothing() throws Exception {
        hot();
        cold();
        Files.delete(firstFile());
        var before = contents();
        var scratch = Files.createTempDirectory("inspection");
        try (var directory = DataDirectory.inspect(path, scratch, clock)) {
            assertThat(Stored.problems(directory)).isNotEmpty();
        }
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws IOException {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("LOCK"))
                    .map(DamageTest::nameAndHash)
                    .sorted()
                    .toList();
        }
    }

    private static String nameAndHash(Path file) {
        try {
            return file + " " + Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hot() {
        try (var directory = Stored.open(path, clock)) {
            Stored.append(directory, Stored.views(NOON, 0, EVENTS));
        }
    }

    private void cold() throws IOException {
        try (var directory = Stored.open(path, clock)) {
            if (directory.isEmpty()) {
                Stored.append(directory, Stored.views(NOON, 0, EVENTS));
            }
            directory.parts().hot().sealAll();
            directory.compaction().run();
        }
    }

    private Path firstFile() throws IOException {
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(path.resolve("events"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
