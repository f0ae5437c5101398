package dev.footfall.collector.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.footfall.collector.ops.bulk.BulkLoad;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.query.events.NamedEvents;
import dev.footfall.collector.query.exceptions.ExceptionGroups;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.exceptions.ListingQuestion;
import dev.footfall.collector.query.exceptions.Sort;
import dev.footfall.collector.query.live.LiveView;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.releases.Releases;
import dev.footfall.collector.query.sessions.Sessions;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.filter.Filter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to tell of single things among a year of events, all time asked, beside a scan
 * of one column. Run it like {@link IntakeBench}; {@code -Dfootfall.events} says how many events
 * there are, {@code -Dfootfall.data} where they lie so that another run finds them.
 */
class OccurrenceBench {
    private static final long EVENTS = Long.getLong("footfall.events", 10_000_000);
    private static final int SOURCES = Integer.getInteger("footfall.sources", 300);
    private static final int PATHS = Integer.getInteger("footfall.paths", 1_000);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    private static final int ROUNDS = 15;
    private static final Span.Wish ALL = new Span.Wish(0L, null);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir Path temporary;

    @Test
    void single_things_among_a_year_of_events() throws Exception {
        var path = Path.of(System.getProperty("footfall.data", temporary.toString()));
        fill(path);
        try (var directory = DataDirectory.open(path, 10_000, CLOCK)) {
            var parts = directory.parts();
            try (var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {})) {
                mirror.awaitWarm();
                var warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
                size(directory);
                long before = System.nanoTime();
                warehouse.prepare();
                System.out.printf(
                        Locale.ROOT,
                        "exceptions of files read ahead: %.0f ms%n",
                        (System.nanoTime() - before) / 1e6);
                measure(warehouse, directory);
            }
        }
    }

    private static void fill(Path path) {
        try (var bulk = BulkLoad.open(path, 10_000, CLOCK)) {
            if (bulk.isEmpty()) {
                var plan = new BenchmarkPlan(EVENTS, 365, SOURCES, PATHS, 1);
                bulk.write(BenchmarkTraffic.events(plan, CLOCK.instant()));
            }
        }
    }

    private static void size(DataDirectory directory) {
        var files = directory.parts().manifests().current().sound();
        long events = files.stream().mapToLong(file -> file.summary().events()).sum();
        long bytes = files.stream().mapToLong(file -> file.summary().bytes()).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d events in %d files, %.1f bytes an event%n",
                events,
                files.size(),
                (double) bytes / events);
    }

    private static void measure(Warehouse warehouse, DataDirectory directory) throws Exception {
        var catalog = directory.parts().catalog();
        var details = new GroupDetails(warehouse, catalog::contents, CLOCK);
        var sessions = new Sessions(warehouse, CLOCK);
        time("scan of one column", () -> scan(warehouse));
        for (var id : sessions(warehouse)) {
            time("session", () -> sessions.trace(id, ALL).orElseThrow());
        }
        time("session that is not there", () -> sessions.trace("nobody", ALL));
        for (var group : groups(warehouse)) {
            time(
                    "group of %,d exceptions".formatted(group.count),
                    () -> details.detail(group.key, ALL).orElseThrow());
        }
        var listing = new ExceptionGroups(warehouse, catalog::contents, CLOCK);
        time("page of groups, all time", () -> listing.page(question(""), 50, null));
        time("page of groups, searched", () -> listing.page(question("undefined"), 50, null));
        var named = new NamedEvents(warehouse, catalog::contents, CLOCK);
        var name = name(warehouse);
        time("events of a name", () -> named.detail(name, ALL, Filter.EVERYTHING).orElseThrow());
        var releases = new Releases(warehouse, catalog::contents, CLOCK);
        time("releases, all time", () -> releases.in(ALL, Filter.EVERYTHING));
        time("releases, a week", () -> releases.in(new Span.Wish(null, null), Filter.EVERYTHING));
        time("last half hour", () -> new LiveView(warehouse, CLOCK).now());
    }

    private static ListingQuestion question(String search) {
        return new ListingQuestion(ALL, Filter.EVERYTHING, search, null, Sort.COUNT);
    }

    private static void time(String what, Callable<?> question) throws Exception {
        var times = new ArrayList<Long>();
        question.call();
        long before = SYSTEM.getProcessCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            question.call();
            times.add(System.nanoTime() - start);
        }
        double cpu = (SYSTEM.getProcessCpuTime() - before) / 1e6 / ROUNDS;
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-32s median %6.1f ms, best %6.1f ms, CPU %6.1f ms%n",
                what,
                times.get(ROUNDS / 2) / 1e6,
                times.getFirst() / 1e6,
                cpu);
    }

    private static long scan(Warehouse warehouse) throws SQLException {
        return Long.parseLong(column(warehouse, "select count(sid) from event").getFirst());
    }

    private static List<String> sessions(Warehouse warehouse) throws SQLException {
        return column(
                warehouse,
                """
                select sid from event where sid is not null and seq in (5, 4000005, 9000005) limit 3\
                """);
    }

    private static String name(Warehouse warehouse) throws SQLException {
        return column(
                        warehouse,
                        "select event_name from event where event_name is not null group by 1 order by count(*) limit 1")
                .getFirst();
    }

    private record Sized(Triage.Key key, long count) {}

    /** The most frequent one, one in the middle, and one that is rare. */
    private static List<Sized> groups(Warehouse warehouse) throws SQLException {
        var all = new ArrayList<Sized>();
        for (var line :
                column(
                        warehouse,
                        """
                        select exc_group || ' ' || source || ' ' || count(*) from event where exc_group is not null \
                        group by exc_group, source order by count(*) desc\
                        """)) {
            var parts = line.split(" ", -1);
            all.add(new Sized(new Triage.Key(parts[0], parts[1]), Long.parseLong(parts[2])));
        }
        return List.of(
                all.getFirst(), all.get(all.size() / 20), all.get(all.size() / 2), all.getLast());
    }

    private static List<String> column(Warehouse warehouse, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var snapshot = warehouse.snapshot(0, Long.MAX_VALUE);
                var statement = snapshot.connection().createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
