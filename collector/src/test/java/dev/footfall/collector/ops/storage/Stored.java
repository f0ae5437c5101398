package dev.footfall.collector.ops.storage;

import dev.footfall.collector.Events;
import dev.footfall.collector.config.CollectorConfig.Durability;
import dev.footfall.collector.config.CollectorConfig.Storage;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.verify.Verification;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.cold.Rewriting;
import dev.footfall.collector.store.cold.Steps;
import dev.footfall.collector.store.cold.upkeep.Erasure;
import dev.footfall.collector.store.hot.BulkWriter;
import dev.footfall.collector.store.hot.SegmentLimits;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Data directories with small segments, and what is in them: events told apart by their paths. */
public final class Stored {
    public static final SegmentLimits SMALL = new SegmentLimits(20, 1_000_000);

    private Stored() {}

    public static DataDirectory open(Path path, Clock clock) {
        return open(path, clock, Steps.SILENT);
    }

    public static DataDirectory open(Path path, Clock clock, Steps steps) {
        return DataDirectory.open(path, 100, clock, new DataDirectory.Options(SMALL, steps));
    }

    /** Looks every second, and seals nothing by age. */
    public static Storage config(Path path) {
        return new Storage(
                path,
                Durability.PROCESS,
                Duration.ofDays(1),
                Duration.ofSeconds(1),
                Duration.ofDays(365),
                100);
    }

    /** Page views with the paths from /from to /until, an hour apart each, on five sites. */
    public static List<Event> views(Instant start, int from, int until) {
        var events = new ArrayList<Event>();
        for (int i = from; i < until; i++) {
            var view =
                    Events.load(start.plus(Duration.ofHours(i)), "/" + i, i % 3 == 0, true, null);
            events.add(Events.from("https://site%d.example".formatted(i % 5), view));
        }
        return events;
    }

    public static void append(DataDirectory directory, List<Event> events) {
        BulkWriter.write(directory.parts().hot(), events.iterator());
    }

    /** Removes the events of a source that are in files. */
    public static void erase(DataDirectory directory, String source)
            throws IOException, SQLException {
        var parts = directory.parts();
        new Erasure(parts.engine(), parts.manifests(), new Rewriting(directory.publication()))
                .run(new Erasure.Source(source), (_, _) -> {});
    }

    /** The paths of all events, hot and cold, in the order of the numbers in them. */
    public static List<Integer> paths(DataDirectory directory)
            throws SQLException, InterruptedException {
        return asking(directory, Stored::paths);
    }

    /** How often each beacon id is there, hot and cold. */
    public static Map<String, Integer> beacons(DataDirectory directory)
            throws SQLException, InterruptedException {
        return asking(directory, Stored::beacons);
    }

    private static Map<String, Integer> beacons(Warehouse warehouse) throws SQLException {
        var beacons = new HashMap<String, Integer>();
        try (var snapshot = warehouse.snapshot(Long.MIN_VALUE, Long.MAX_VALUE);
                var statement = snapshot.connection().createStatement();
                var row = statement.executeQuery("select bid, count(*) from event group by bid")) {
            while (row.next()) {
                beacons.put(row.getString(1), row.getInt(2));
            }
        }
        return beacons;
    }

    public static List<Integer> paths(Warehouse warehouse) throws SQLException {
        return list(warehouse, "number").stream().map(Integer::valueOf).toList();
    }

    /** All events in the same order: path, sequence number, source and time. */
    public static List<String> rows(DataDirectory directory)
            throws SQLException, InterruptedException {
        return asking(
                directory,
                warehouse ->
                        list(
                                warehouse,
                                "format('{} #{} {} {}', number, seq, source, received_ms)"));
    }

    private interface Asking<T> {
        T ask(Warehouse warehouse) throws SQLException;
    }

    private static <T> T asking(DataDirectory directory, Asking<T> asking)
            throws SQLException, InterruptedException {
        var parts = directory.parts();
        try (var mirror = Mirror.start(parts.hot(), parts.engine(), parts.catalog()::notice)) {
            mirror.awaitWarm();
            return asking.ask(new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror));
        }
    }

    private static List<String> list(Warehouse warehouse, String expression) throws SQLException {
        var list = new ArrayList<String>();
        try (var snapshot = warehouse.snapshot(Long.MIN_VALUE, Long.MAX_VALUE);
                var statement = snapshot.connection().createStatement();
                var row =
                        statement.executeQuery(
                                "select %s from (select *, pathname[2:]::integer as number from event) order by number"
                                        .formatted(expression))) {
            while (row.next()) {
                list.add(row.getString(1));
            }
        }
        return list;
    }

    public static List<Integer> numbers(int from, int until) {
        var numbers = new ArrayList<Integer>();
        for (int i = from; i < until; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /** What is wrong, in lines. */
    public static List<String> problems(DataDirectory directory) throws SQLException {
        return new Verification(directory.parts()).run((_, _, _) -> {});
    }
}
