package dev.footfall.collector.store.mirror;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {
    private static final SegmentLimits SMALL = new SegmentLimits(10, 1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path directory;

    @Test
    void it_starts_with_everything_and_then_follows_over_rolls_without_doubling() throws Exception {
        try (var hot = HotStore.open(directory, SMALL)) {
            BulkWriter.write(hot, events(0, 25));
            try (var mirror = Mirror.start(hot)) {
                assertThat(paths(mirror)).isEqualTo(expected(25));

                for (int from = 25; from < 100; from += 5) {
                    BulkWriter.write(hot, events(from, from + 5));
                }
                awaitCount(mirror, 100);

                assertThat(paths(mirror)).isEqualTo(expected(100));
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
        try (var hot = HotStore.open(directory, SMALL)) {
            BulkWriter.write(hot, List.of(Events.withFailure(load(NOON, "/"), failure)).iterator());
            try (var mirror = Mirror.start(hot)) {
                assertThat(failureColumns(mirror))
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
    void segments_that_are_mirrored_whole_are_let_go() throws Exception {
        try (var hot = HotStore.open(directory, SMALL)) {
            BulkWriter.write(hot, events(0, 35));
            try (var mirror = Mirror.start(hot)) {
                assertThat(hot.firstSeq()).isEqualTo(31);
                assertThat(paths(mirror)).hasSize(35);
            }
        }
    }

    @Test
    void the_statements_of_a_snapshot_agree_while_more_arrives() throws Exception {
        try (var hot = HotStore.open(directory, SMALL);
                var mirror = Mirror.start(hot);
                var before = mirror.snapshot()) {
            assertThat(count(before)).isZero();
            BulkWriter.write(hot, events(0, 25));
            awaitCount(mirror, 25);

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
        try (var hot = HotStore.open(directory, SMALL);
                var mirror = Mirror.start(hot);
                var snapshot = mirror.snapshot();
                var statement = snapshot.createStatement()) {
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

    private static void awaitCount(Mirror mirror, long expected) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var snapshot = mirror.snapshot()) {
                if (count(snapshot) >= expected) {
                    return;
                }
            }
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> paths(Mirror mirror) throws SQLException {
        var paths = new ArrayList<String>();
        try (var snapshot = mirror.snapshot();
                var statement = snapshot.createStatement();
                var rows = statement.executeQuery("select pathname from event order by seq")) {
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
        }
        return paths;
    }

    private static List<String> failureColumns(Mirror mirror) throws SQLException {
        var columns = new ArrayList<String>();
        try (var snapshot = mirror.snapshot();
                var statement = snapshot.createStatement();
                var row = statement.executeQuery("select columns('exc_.*') from event")) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getString(i));
            }
        }
        return columns;
    }
}
