package dev.footfall.collector.ops.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static List<StoredEvent> recorded = List.of();
    private static Map<String, Long> recordedRemarks = Map.of();

    @TempDir Path directory;

    private Map<String, Long> remarks = Map.of();

    @BeforeAll
    static void readTheWholeArchive() {
        var events = new ArrayList<StoredEvent>();
        try (var source = Archive.in(ConformanceArchive.directory()).events()) {
            source.forEachRemaining(events::add);
            recordedRemarks = source.remarks().counts();
            assertThat(source.done()).isEqualTo(source.of());
        }
        recorded = List.copyOf(events);
    }

    @Test
    void the_whole_archive_of_the_reference_is_read_and_adds_up() throws SQLException {
        var events = recorded;

        assertThat(events).hasSize((int) ask("count(*)"));
        assertThat(sum(events, StoredEvent::originSeq)).isEqualTo(ask("sum(seq)"));
        assertThat(sum(events, event -> event.event().receivedMs()))
                .isEqualTo(ask("sum(received_ms)"));
        assertThat(sum(events, event -> event.event().detail().durationMs()))
                .isEqualTo(ask("sum(duration_ms)"));
        assertThat(sum(events, event -> event.event().page().uniqueUser() ? 1L : 0))
                .isEqualTo(ask("count(*) filter (is_unique_user)"));
        assertThat(sum(events, event -> length(event.event().sessionId())))
                .isEqualTo(ask("sum(length(sid))"));
        assertThat(sum(events, event -> length(event.event().detail().metadataJson())))
                .isEqualTo(ask("sum(length(metadata_json))"));
        assertThat(sum(events, event -> length(event.event().client().country())))
                .isEqualTo(ask("sum(length(country))"));
        assertThat(sum(events, event -> event.event().client().country() == null ? 1L : 0))
                .isEqualTo(ask("count(*) filter (country is null)"));
        assertThat(
                        events.stream()
                                .map(event -> event.event().kind())
                                .filter(EventKind.PIXEL::equals))
                .hasSize((int) ask("count(*) filter (kind = 'pixel')"));
    }

    @Test
    void what_the_archive_says_and_an_event_cannot_is_told() throws SQLException {
        assertThat(recordedRemarks)
                .containsOnly(
                        Map.entry(
                                "created_ms differs from received_ms: only the latter is kept",
                                ask("count(*) filter (created_ms <> received_ms)")),
                        Map.entry(
                                "exc_handled is missing: taken as false",
                                ask(
                                        "count(*) filter (kind = 'exception' and exc_handled is null)")));
    }

    @Test
    void exceptions_keep_their_groups_marked_as_of_the_rules_of_archives() throws SQLException {
        var failures =
                recorded.stream()
                        .map(StoredEvent::event)
                        .map(Event::failure)
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(failures).hasSize((int) ask("count(*) filter (kind = 'exception')"));
        assertThat(failures).allMatch(failure -> failure.basis().equals(Basis.whole(1)));
        assertThat(
                        failures.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Event.Failure::group, Collectors.counting())))
                .hasSize((int) ask("count(distinct exc_group)"))
                .containsEntry("a1b2c3d4e5f60718", 134L);
    }

    @Test
    void files_may_lack_columns_have_others_and_have_them_in_other_types() throws Exception {
        parquet(
                "2026/01/02/old.parquet",
                """
                select 7::integer as seq, 'custom'::blob as kind, 'app://a'::varchar as source,
                       timestamp '2026-01-02 03:04:05.678' as received_ms, 1 as is_unique_user,
                       'no' as is_unique_page, 'much' as duration_ms,
                       {'plan': 'pro'} as metadata_json, '192.0.2.1' as ip, null::integer as nothing
                """);

        var event = read(directory).getFirst();

        assertThat(event.originSeq()).isEqualTo(7);
        assertThat(event.event().receivedMs()).isEqualTo(1_767_323_045_678L);
        assertThat(event.event().kind()).isEqualTo(EventKind.CUSTOM);
        assertThat(event.event().page()).isEqualTo(new Event.Page(null, true, false, null, null));
        assertThat(event.event().detail())
                .isEqualTo(new Event.Detail(null, null, "{\"plan\":\"pro\"}"));
        assertThat(event.toString()).doesNotContain("192.0.2.1");
        assertThat(remarks)
                .containsOnly(
                        Map.entry("duration_ms is of another kind: left out", 1L),
                        Map.entry("ip is no column: left out", 1L));
    }

    @Test
    void a_row_that_is_no_event_is_counted_and_the_others_are_read() throws Exception {
        parquet(
                "2026/01/02/a.parquet",
                "select i::ubigint as seq, ['custom', 'dance', null][i] as kind, 'app://a' as source,"
                        + " 5 as received_ms, true as is_unique_user, true as is_unique_page"
                        + " from range(1, 4) t(i)");
        parquet(
                "2026/01/02/b.parquet",
                "select 18446744073709551615::ubigint as seq, 'pixel' as kind, 'pixel://p' as source,"
                        + " 6 as received_ms, true as is_unique_user, true as is_unique_page");

        assertThat(read(directory)).extracting(StoredEvent::originSeq).containsExactly(1L, null);
        assertThat(remarks)
                .containsOnly(
                        Map.entry("no event: no known kind: dance", 1L),
                        Map.entry("no event: kind is missing", 1L),
                        Map.entry("seq is of another kind: left out", 1L),
                        Map.entry("seq is missing: another import would add the event again", 1L));
    }

    @Test
    void a_damaged_file_stops_it_by_name_with_a_remedy() throws IOException {
        var day = Files.createDirectories(directory.resolve("2026/01/02"));
        var file = Files.writeString(day.resolve("events-1.parquet"), "PAR1 no more");

        assertThatThrownBy(() -> read(directory))
                .isInstanceOf(OperationException.class)
                .hasMessageStartingWith(file + " cannot be read: ")
                .hasMessageContaining("move it away");
    }

    @Test
    void files_of_others_are_named_and_a_directory_without_an_archive_is_refused()
            throws Exception {
        var note = Files.writeString(directory.resolve("note.txt"), "");
        assertThatThrownBy(() -> Archive.in(directory)).hasMessageContaining("is no archive");
        parquet("2026/01/02/events-1.parquet", "select 1 as seq");
        parquet("2026/01/02/events-2.parquet.tmp", "select 1 as seq");

        var archive = Archive.in(directory);

        assertThat(archive.files())
                .containsExactly(directory.resolve("2026/01/02/events-1.parquet"));
        assertThat(archive.strangers())
                .containsExactly(directory.resolve("2026/01/02/events-2.parquet.tmp"), note);
        assertThatThrownBy(() -> Archive.in(directory.resolve("missing")))
                .hasMessageEndingWith("does not exist.");
    }

    private List<StoredEvent> read(Path from) {
        var events = new ArrayList<StoredEvent>();
        try (var source = Archive.in(from).events()) {
            source.forEachRemaining(events::add);
            remarks = source.remarks().counts();
            assertThat(source.done()).isEqualTo(source.of());
        }
        return events;
    }

    private void parquet(String path, String rows) throws IOException, SQLException {
        var file = directory.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        try (var engine = DriverManager.getConnection("jdbc:duckdb:");
                var statement = engine.createStatement()) {
            statement.execute("copy (%s) to '%s' (format parquet)".formatted(rows, file));
        }
    }

    private static long ask(String what) throws SQLException {
        var sql =
                "select %s from read_parquet('%s/*/*/*/*.parquet')"
                        .formatted(what, ConformanceArchive.directory());
        try (var engine = DriverManager.getConnection("jdbc:duckdb:");
                var statement = engine.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static long sum(List<StoredEvent> events, Function<StoredEvent, @Nullable Long> part) {
        ToLongFunction<StoredEvent> number =
                event -> Objects.requireNonNullElse(part.apply(event), 0L);
        return events.stream().mapToLong(number).sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
