package dev.footfall.collector.store.mirror;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.hot.BulkWriter;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.hot.SegmentLimits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {
    private static final SegmentLimits SMALL = new SegmentLimits(10, 1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Mirror.Sources NOBODY = (_, _, _) -> {};

    @TempDir Path directory;

    @Test
    void it_starts_with_everything_and_then_follows_over_rolls_without_doubling() throws Exception {
        try (var hot = HotStore.open(directory.resolve("hot"), SMALL)) {
            BulkWriter.write(hot, events(0, 25));
            try (var engine = Engine.open(directory);
                    var mirror = Mirror.start(hot, engine, NOBODY)) {
                mirror.awaitWarm();
                assertThat(paths(engine)).isEqualTo(expected(25));

                for (int from = 25; from < 100; from += 5) {
                    BulkWriter.write(hot, events(from, from + 5));
                }
                awaitCount(engine, 100);

                assertThat(paths(engine)).isEqualTo(expected(100));
            }
        }
    }

    @Test
    void a_failure_keeps_all_that_its_group_was_found_from() throws Exception {
        var failure =
                new Failure(
                        "T",
                        "m",
                        "at a",
                        "0123456789abcdef",
                        true,
                        new Basis(2, "chosen", "t", "e", "s"),
                        7);
        try (var hot = HotStore.open(directory.resolve("hot"), SMALL)) {
            BulkWriter.write(hot, List.of(Events.withFailure(load(NOON, "/"), failure)).iterator());
            try (var engine = Engine.open(directory);
                    var mirror = Mirror.start(hot, engine, NOBODY)) {
                mirror.awaitWarm();
                assertThat(columns(engine, "columns('exc_.*')"))
                        .containsExactly(
                                "T",
                                "m",
                                "at a",
                                "0123456789abcdef",
                                "true",
                                "7",
                                "2",
                                "chosen",
                                "t",
                                "e",
                                "s");
            }
        }
    }

    @Test
    void an_event_has_its_own_values_and_those_it_shares() throws Exception {
        var paid =
                new Event(
                        NOON.toEpochMilli(),
                        EventKind.PAGE_UNLOAD,
                        "b",
                        null,
                        "app://shop",
                        new Page("/p", true, false, "search.example", "Paid"),
                        new Client("DE", "de", "Firefox", "140.0", "Linux", "Desktop", "2.1"),
                        new Campaign("news", "mail", "spring"),
                        new Detail(7L, "left", "{\"a\":\"b\"}", true),
                        null);
        try (var hot = HotStore.open(directory.resolve("hot"), SMALL)) {
            BulkWriter.write(hot, List.of(load(NOON, "/"), paid, load(NOON, "/c")).iterator());
            try (var engine = Engine.open(directory);
                    var mirror = Mirror.start(hot, engine, NOBODY)) {
                mirror.awaitWarm();

                assertThat(
                                columns(
                                        engine,
                                        "kind, bid, source, pathname, is_unique_user, is_unique_page, is_replacement"))
                        .startsWith("page_load", "beacon", "https://shop.example", "/")
                        .containsSequence(
                                "page_unload", "b", "app://shop", "/p", "true", "false", "true")
                        .endsWith("/c", "false", "false", "false");
                assertThat(columns(engine, "columns('referrer_.*|country|language|ua_.*|app_.*')"))
                        .containsSequence(
                                "search.example",
                                "Paid",
                                "DE",
                                "de",
                                "Firefox",
                                "140.0",
                                "Linux",
                                "Desktop",
                                "2.1");
                assertThat(
                                columns(
                                        engine,
                                        "columns('utm_.*|duration_ms|event_name|metadata_json')"))
                        .containsSequence("news", "mail", "spring", "7", "left", "{\"a\":\"b\"}");
            }
        }
    }

    @Test
    void more_combinations_than_it_remembers_are_all_kept() throws Exception {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 40_000; i++) {
            events.add(Events.from("https://" + i % 20_000 + ".example", load(NOON, "/")));
        }
        try (var hot = HotStore.open(directory.resolve("hot"), SegmentLimits.USUAL)) {
            BulkWriter.write(hot, events.iterator());
            try (var engine = Engine.open(directory);
                    var mirror = Mirror.start(hot, engine, NOBODY)) {
                mirror.awaitWarm();

                assertThat(columns(engine, "count(*), count(distinct source)"))
                        .containsExactly("40000", "20000");
            }
        }
    }

    @Test
    void a_segment_that_the_hot_store_lets_go_of_is_let_go_of() throws Exception {
        try (var hot = HotStore.open(directory.resolve("hot"), SMALL);
                var engine = Engine.open(directory);
                var mirror = Mirror.start(hot, engine, NOBODY)) {
            BulkWriter.write(hot, events(0, 25));
            mirror.awaitWarm();
            awaitCount(engine, 25);
            hot.discard(hot.sealed().getFirst());
            awaitSegments(engine, 2);

            assertThat(paths(engine)).isEqualTo(expected(25).subList(10, 25));
            BulkWriter.write(hot, events(25, 26));
            awaitCount(engine, 16);
            assertThat(paths(engine)).isEqualTo(expected(26).subList(10, 26));
        }
    }

    @Test
    void it_tells_where_the_events_of_before_the_start_came_from() throws Exception {
        var seen = new ConcurrentHashMap<String, List<Long>>();
        try (var hot = HotStore.open(directory.resolve("hot"), SMALL)) {
            BulkWriter.write(hot, events(0, 5));
            try (var engine = Engine.open(directory);
                    var mirror =
                            Mirror.start(
                                    hot,
                                    engine,
                                    (source, first, last) ->
                                            seen.put(source, List.of(first, last)))) {
                mirror.awaitWarm();
            }
        }
        long noon = NOON.toEpochMilli();
        assertThat(seen).containsExactly(Map.entry("https://shop.example", List.of(noon, noon)));
    }

    @Test
    void the_statements_of_a_snapshot_agree_while_more_arrives() throws Exception {
        try (var hot = HotStore.open(directory.resolve("hot"), SMALL);
                var engine = Engine.open(directory);
                var mirror = Mirror.start(hot, engine, NOBODY);
                var before = engine.connect()) {
            before.setAutoCommit(false);
            mirror.awaitWarm();
            assertThat(count(before)).isZero();
            BulkWriter.write(hot, events(0, 25));
            awaitCount(engine, 25);

            assertThat(count(before)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/hostname')",
                "copy (select 1) to '/tmp/footfall-mirror-test.csv'",
                "attach '/tmp/footfall-mirror-test.db'",
                "install httpfs",
                "load httpfs",
                "set enable_external_access = true",
                "reset lock_configuration"
            })
    void the_engine_reaches_nothing_outside_itself(String sql) throws Exception {
        try (var hot = HotStore.open(directory.resolve("hot"), SMALL);
                var engine = Engine.open(directory);
                var mirror = Mirror.start(hot, engine, NOBODY);
                var snapshot = engine.connect();
                var statement = snapshot.createStatement()) {
            mirror.awaitWarm();
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        }
    }

    private static Iterator<Event> events(int from, int until) {
        var events = new ArrayList<Event>();
        for (int i = from; i < until; i++) {
            events.add(load(NOON, "/" + i));
        }
        return events.iterator();
    }

    private static List<String> expected(int count) {
        var paths = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            paths.add("/" + i);
        }
        return paths;
    }

    private static void awaitCount(Engine engine, long expected) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var snapshot = engine.connect()) {
                snapshot.setAutoCommit(false);
                if (count(snapshot) >= expected) {
                    return;
                }
            }
        }
    }

    private static void awaitSegments(Engine engine, int expected) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var snapshot = engine.connect()) {
                if (SegmentTables.list(snapshot).size() == expected) {
                    return;
                }
            }
        }
    }

    private static String relation(Connection snapshot) throws SQLException {
        var parts = new ArrayList<String>();
        parts.add("from event_shape");
        for (var segment : SegmentTables.list(snapshot)) {
            parts.add(segment.events());
        }
        return "(" + String.join(" union all ", parts) + ")";
    }

    private static long count(Connection snapshot) throws SQLException {
        try (var statement = snapshot.createStatement();
                var row = statement.executeQuery("select count(*) from " + relation(snapshot))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> paths(Engine engine) throws SQLException {
        var paths = new ArrayList<String>();
        try (var snapshot = engine.connect();
                var statement = snapshot.createStatement();
                var rows =
                        statement.executeQuery(
                                "select pathname from " + relation(snapshot) + " order by seq")) {
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
        }
        return paths;
    }

    /** The values of some columns, event by event. */
    private static List<String> columns(Engine engine, String columns) throws SQLException {
        var values = new ArrayList<String>();
        try (var snapshot = engine.connect();
                var statement = snapshot.createStatement();
                var row =
                        statement.executeQuery(
                                "select " + columns + " from " + relation(snapshot))) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
            }
        }
        return values;
    }
}
