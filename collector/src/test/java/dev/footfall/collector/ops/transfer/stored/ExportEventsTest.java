package dev.footfall.collector.ops.transfer.stored;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.privacy.Erase;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.ops.transfer.Patience;
import dev.footfall.collector.store.cold.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of a real store in portions of ten events, some of them interrupted. */
class ExportEventsTest {
    private static final int PORTION = 10;
    private static final int EVENTS = 40;

    private final Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "parquet"})
    void resumed_wherever_it_was_interrupted_it_is_the_same_as_in_one_go(String format)
            throws Exception {
        fill(Stored.views(NOON, 0, EVENTS));
        try (var store = start()) {
            var whole = export(store, format, "whole", Patience.endless());
            for (int events = 0; events < EVENTS; events += 7) {
                var interrupted = Patience.until(events, "events");
                export(store, format, "resumed", interrupted);
                assertThat(interrupted.text()).contains("The same command goes on");
                assertThat(directory.resolve("resumed")).doesNotExist();
            }
            export(store, format, "resumed", Patience.until(1, "bytes"));

            assertSame(format, export(store, format, "resumed", Patience.endless()), whole);
            assertThat(directory.resolve("resumed.partial")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void whatever_came_and_went_meanwhile_it_is_what_is_stored_at_the_end(String format)
            throws Exception {
        fill(Stored.views(NOON, 0, EVENTS));
        try (var store = start()) {
            export(store, format, "resumed", Patience.until(EVENTS / 2, "events"));
        }
        fill(Stored.views(NOON, EVENTS, EVENTS + 9));
        fill(List.of(view("https://late.example", "/1000", 3), view("https://a", "/1001", 40)));
        try (var store = start()) {
            new Erase(store).run(Map.of(Erase.SOURCE, "https://a"), Patience.endless());
            var patience = Patience.endless();

            var resumed = export(store, format, "resumed", patience);

            assertThat(patience.text()).containsPattern("[1-9]\\d? of 50 events were written");
            assertSame(format, resumed, export(store, format, "whole", Patience.endless()));
        }
    }

    @Test
    void nothing_that_was_erased_is_left_even_of_a_part_that_was_written() throws Exception {
        fill(Stored.views(NOON, 0, EVENTS));
        try (var store = start()) {
            export(store, "csv", "out", Patience.until(EVENTS, "events"));
            assertThat(parts("out")).contains("https://site3.example");

            new Erase(store).run(Map.of(Erase.SOURCE, "https://site3.example"), Patience.endless());
            var interruptedAgain = Patience.until(0, "events");
            export(store, "csv", "out", interruptedAgain);

            assertThat(parts("out")).doesNotContain("https://site3.example");
            assertThat(export(store, "csv", "out", Patience.endless()))
                    .content()
                    .contains("https://site2.example")
                    .doesNotContain("https://site3.example");
        }
    }

    @Test
    void events_that_move_into_files_meanwhile_are_taken_over() throws Exception {
        fill(Stored.views(NOON, 0, EVENTS));
        try (var store = start()) {
            export(store, "ndjson", "out", Patience.until(EVENTS, "events"));
            store.maintenance()
                    .exclusively(() -> {
                        store.maintenance().flush();
                        return true;
                    });
            var patience = Patience.endless();

            export(store, "ndjson", "out", patience);

            assertThat(patience.text()).contains("40 of 40 events were written already");
        }
    }

    @Test
    void another_range_or_filter_takes_nothing_over() throws Exception {
        fill(Stored.views(NOON, 0, EVENTS));
        try (var store = start()) {
            export(store, "ndjson", "out", Patience.until(EVENTS, "events"));
            var patience = Patience.endless();
            var end = NOON.plus(Duration.ofHours(21)).toEpochMilli();

            var arguments = arguments("ndjson", "out");
            arguments.put(ExportEvents.FROM, String.valueOf(NOON.toEpochMilli()));
            arguments.put(ExportEvents.TO, String.valueOf(end));
            arguments.put(ExportEvents.FILTER, "https://site0.example");
            assertThat(exporting(store).run(arguments, patience)).isZero();

            assertThat(patience.text()).startsWith("5 events are now in");
            assertThat(Files.readAllLines(directory.resolve("out")))
                    .hasSize(5)
                    .allMatch(line -> line.contains("https://site0.example"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "parquet"})
    void where_nothing_is_chosen_the_file_is_an_empty_one_of_its_format(String format)
            throws Exception {
        try (var store = start()) {
            var file = export(store, format, "empty", Patience.endless());

            switch (format) {
                case "ndjson" -> assertThat(file).isEmptyFile();
                case "csv" -> assertThat(file).content().hasLineCount(1).startsWith("created_ms,");
                default -> {
                    assertThat(rows(file)).isEmpty();
                    assertThat(columns(file)).contains("created_ms", "seq", "is_replacement");
                }
            }
        }
    }

    @Test
    void what_was_interrupted_and_resumed_is_imported_elsewhere_once() throws Exception {
        fill(Stored.views(NOON, 0, EVENTS));
        try (var store = start()) {
            for (var format : List.of("ndjson", "parquet")) {
                export(store, format, format, Patience.until(EVENTS / 3, "events"));
                export(store, format, format, Patience.endless());
            }
        }
        try (var other = Stored.open(directory.resolve("other"), clock)) {
            var imports = new ImportEvents(other, false);
            imports.run(directory.resolve("parquet"), Patience.endless());
            var again = Patience.endless();
            imports.run(directory.resolve("ndjson"), again);

            assertThat(again.text()).contains("0 events were added, 40 were here already");
            assertThat(Stored.paths(other)).isEqualTo(Stored.numbers(0, EVENTS));
            assertThat(Stored.problems(other)).isEmpty();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private void fill(List<Event> events) {
        try (var data = Stored.open(data(), clock)) {
            Stored.append(data, events);
        }
    }

    private static Event view(String source, String path, int hour) {
        return Events.from(source, Events.load(NOON.plus(Duration.ofHours(hour)), path));
    }

    private RunningStore start() {
        return RunningStore.start(
                Stored.config(data()),
                clock,
                new DataDirectory.Options(Stored.SMALL, Steps.SILENT));
    }

    /** Its filters are sources. */
    private static ExportEvents exporting(RunningStore store) {
        return new ExportEvents(
                store, source -> new Choice("source = :source", Map.of("source", source)), PORTION);
    }

    private Map<String, String> arguments(String format, String name) {
        return new HashMap<>(
                Map.of(
                        ExportEvents.FORMAT,
                        format,
                        ExportEvents.TARGET,
                        directory.resolve(name).toString()));
    }

    private Path export(RunningStore store, String format, String name, Patience patience)
            throws IOException, SQLException {
        var _ = exporting(store).run(arguments(format, name), patience);
        return directory.resolve(name);
    }

    private String parts(String name) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(directory.resolve(name + ".partial"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".part")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static void assertSame(String format, Path resumed, Path whole) throws Exception {
        if (format.equals("parquet")) {
            assertThat(rows(resumed)).isNotEmpty().isEqualTo(rows(whole));
        } else {
            assertThat(resumed).hasSameBinaryContentAs(whole);
        }
    }

    private static List<String> rows(Path parquet) throws SQLException {
        return ask(parquet, "select file::varchar from read_parquet('%s') as file order by seq");
    }

    private static List<String> columns(Path parquet) throws SQLException {
        return ask(parquet, "select column_name from (describe from read_parquet('%s'))");
    }

    private static List<String> ask(Path parquet, String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row = statement.executeQuery(question.formatted(parquet))) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }
}
