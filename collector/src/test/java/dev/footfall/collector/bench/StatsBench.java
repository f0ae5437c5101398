package dev.footfall.collector.bench;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterators;
import com.sun.management.OperatingSystemMXBean;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.stats.Statistics;
import dev.footfall.collector.query.stats.StatsRequest;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.filter.Filter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a dashboard takes while five hundred events arrive a second, beside one plain reading of
 * the columns that it is made from. Run it like {@link IntakeBench}; {@code -Dfootfall.events},
 * {@code footfall.sources} and {@code footfall.paths} say what there is, {@code footfall.data}
 * where it lies so that another run finds it, {@code footfall.filter} to ask with that one only.
 */
class StatsBench {
    private static final int EVENTS = Integer.getInteger("footfall.events", 1_000_000);
    private static final int SOURCES = Integer.getInteger("footfall.sources", 300);
    private static final int PATHS = Integer.getInteger("footfall.paths", 1_000);
    private static final int DAYS = 365;
    private static final int[] DAYS_ASKED = {7, 30, 365};
    private static final String CURVE = System.getProperty("footfall.curve", "1000000,10000000");
    private static final int ROUNDS = 7;
    private static final int UNTIMED = 2;
    private static final int WARM_UP_ROUNDS = 20;
    private static final @Nullable String FILTER = System.getProperty("footfall.filter");
    private static final String TWO_FIELDS = "browser == \"Chrome\" && country == \"DE\"";
    private static final String MOST_OF_ALL = "country != \"DE\"";
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Bytes of the blocks that a table's segments lie in. */
    private static final String STORED =
            """
            select count(distinct block) * 262144
              from (select block_id as block from pragma_storage_info('table')
                    union all
                    select unnest(additional_block_ids) from pragma_storage_info('table'))
             where block >= 0
            """;

    @TempDir Path directory;

    private interface Work {
        void run() throws Exception;
    }

    private record Took(double wallMs, double cpuMs) {}

    /** What is asked: statistics that remember, and others that remember nothing yet. */
    private record Asked(Warehouse warehouse, Statistics statistics, Supplier<Statistics> fresh) {}

    private interface Asking {
        void ask(Asked asked, long untilMs) throws Exception;
    }

    @Test
    void dashboards() throws Exception {
        asking(path(), EVENTS, StatsBench::measure);
    }

    /**
     * The same dashboards of more and more events: of as many as {@code -Dfootfall.curve} says,
     * each in a folder of {@code -Dfootfall.data}.
     */
    @Test
    void growth() throws Exception {
        for (var size : Splitter.on(",").split(CURVE)) {
            int events = Integer.parseInt(size);
            asking(
                    Files.createDirectories(path().resolve(size)),
                    events,
                    (asked, until) -> {
                        System.out.printf(Locale.ROOT, "%,12d events", events);
                        for (int days : DAYS_ASKED) {
                            var request = request(until, days, "true", "UTC");
                            var took = median(() -> asked.statistics.dashboard(request));
                            System.out.printf(Locale.ROOT, "; %d days %.0f ms", days, took.wallMs);
                        }
                        System.out.println();
                    });
        }
    }

    private Path path() {
        var given = System.getProperty("footfall.data");
        return given == null ? directory : Path.of(given);
    }

    /** Of {@code -Dfootfall.data}, or of as many events as {@code -Dfootfall.events} says. */
    @Test
    void what_rollups_take() throws Exception {
        var path = path();
        try (var data = DataDirectory.open(path, 1_000, Clock.systemUTC())) {
            if (data.isEmpty()) {
                fill(data, EVENTS);
            }
        }
        long events = 0;
        long all = 0;
        try (var data = DataDirectory.open(path, 1_000, Clock.systemUTC());
                var connection = data.parts().engine().connect()) {
            for (var file : data.parts().manifests().current().sound()) {
                events += file.summary().events();
            }
            for (var table : List.of("rollup_hour", "rollup_day", "rollup_month")) {
                long bytes =
                        number(connection, STORED.replace("'table'", "'catalog." + table + "'"));
                all += bytes;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %,d rows, %.2f bytes an event%n",
                        table,
                        number(connection, "select count(*) from catalog." + table),
                        (double) bytes / events);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "rollups of %,d events: %.2f bytes an event; the catalogue's file: %.2f%n",
                events,
                (double) all / events,
                (double) Files.size(path.resolve("catalog.duckdb")) / events);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void fill(DataDirectory data, int events) throws Exception {
        var plan = new BenchmarkPlan(events, DAYS, SOURCES, PATHS, 1);
        var traffic = BenchmarkTraffic.events(plan, Instant.parse("2026-11-24T12:34:56Z"));
        data.loading()
                .load(
                        Iterators.transform(traffic, event -> new StoredEvent(0, null, event)),
                        _ -> {});
    }

    /** While events arrive, about the time until the last one before. */
    private static void asking(Path path, int events, Asking asking) throws Exception {
        try (var data = DataDirectory.open(path, 1_000, Clock.systemUTC())) {
            if (data.isEmpty()) {
                fill(data, events);
            }
            var parts = data.parts();
            long until = 1 + lastMs(data);
            var end = Instant.ofEpochMilli(until);
            try (var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {});
                    var arrivals = Arrivals.start(parts.hot(), end)) {
                mirror.awaitWarm();
                var warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
                var clock = Clock.fixed(end, ZoneOffset.UTC);
                Supplier<Statistics> fresh =
                        () -> new Statistics(warehouse, parts.catalog()::contents, clock);
                var asked = new Asked(warehouse, fresh.get(), fresh);
                warmUp(asked.statistics, until);
                asking.ask(asked, until);
                System.out.printf(Locale.ROOT, "%,d events arrived meanwhile%n", arrivals.stored());
            }
        }
    }

    private static long lastMs(DataDirectory data) {
        return data.parts().manifests().current().sound().stream()
                .mapToLong(file -> file.summary().lastMs())
                .max()
                .orElseThrow();
    }

    private static void measure(Asked asked, long until) throws Exception {
        if (FILTER != null) {
            for (int days : DAYS_ASKED) {
                compare(days + " days, " + FILTER, asked, request(until, days, FILTER, "UTC"));
            }
            return;
        }
        for (int days : DAYS_ASKED) {
            compare(days + " days", asked, request(until, days, "true", "UTC"));
        }
        compare("365 days in Berlin", asked, request(until, 365, "true", "Europe/Berlin"));
        for (var filter : List.of("source contains \"tool-29\"", TWO_FIELDS, MOST_OF_ALL)) {
            for (int days : new int[] {30, 365}) {
                compare(days + " days, " + filter, asked, request(until, days, filter, "UTC"));
            }
        }
    }

    /** Until the compiler has seen it all and what was in memory before is counted. */
    private static void warmUp(Statistics statistics, long until) throws Exception {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (int days : DAYS_ASKED) {
                statistics.dashboard(request(until, days, "true", "UTC"));
            }
            statistics.dashboard(request(until, 7, TWO_FIELDS, "UTC"));
        }
    }

    private static StatsRequest request(long until, int days, String filter, String zone)
            throws Exception {
        return new StatsRequest(
                new Span.Wish(until - Duration.ofDays(days).toMillis(), until),
                days > 100 ? "week" : days > 10 ? "4h" : "hour",
                ZoneId.of(zone),
                Filter.parse(filter, Listing.DASHBOARD.fields()),
                List.of(),
                Boolean.getBoolean("footfall.sessions"));
    }

    private static void compare(String what, Asked asked, StatsRequest request) throws Exception {
        var firsts = new ArrayList<Took>();
        var wholes = new ArrayList<Took>();
        var bares = new ArrayList<Took>();
        for (int round = -UNTIMED; round < ROUNDS; round++) {
            // In turns: the machine may be half as fast a minute later.
            var fresh = asked.fresh.get();
            var first = took(() -> fresh.dashboard(request));
            var bare = took(() -> scan(asked.warehouse, request));
            var whole = took(() -> asked.statistics.dashboard(request));
            if (round >= 0) {
                firsts.add(first);
                wholes.add(whole);
                bares.add(bare);
            }
        }
        double first = median(firsts).wallMs;
        double whole = median(wholes).wallMs;
        double bare = median(bares).wallMs;
        System.out.printf(
                Locale.ROOT,
                "%-50s %5.0f ms; bare scan %5.0f ms, ratio %.2f; first asked %5.0f ms, ratio %.2f%n",
                what + ":",
                whole,
                bare,
                whole / bare,
                first,
                first / bare);
    }

    private static void scan(Warehouse warehouse, StatsRequest request) throws Exception {
        var wish = request.wish();
        long length = wish.toMs() - wish.fromMs();
        var condition = FilterSql.of(request.filter(), Listing.DASHBOARD, _ -> Set.of());
        try (var snapshot = warehouse.snapshot(wish.fromMs() - length, wish.toMs())) {
            SqlQuestion.load(StatsBench.class, "bare_scan")
                    .ask(
                            snapshot.connection(),
                            Values.of(new Span(wish.fromMs() - length, wish.toMs()))
                                    .where("filter", condition),
                            row -> row.getLong(1));
        }
    }

    private static Took median(Work work) throws Exception {
        var all = new ArrayList<Took>();
        for (int round = -UNTIMED; round < ROUNDS; round++) {
            var took = took(work);
            if (round >= 0) {
                all.add(took);
            }
        }
        return median(all);
    }

    private static Took median(List<Took> all) {
        return new Took(
                all.stream().mapToDouble(Took::wallMs).sorted().toArray()[all.size() / 2],
                all.stream().mapToDouble(Took::cpuMs).sorted().toArray()[all.size() / 2]);
    }

    private static Took took(Work work) throws Exception {
        long cpuBefore = SYSTEM.getProcessCpuTime();
        long before = System.nanoTime();
        work.run();
        return new Took(
                (System.nanoTime() - before) / 1e6, (SYSTEM.getProcessCpuTime() - cpuBefore) / 1e6);
    }
}
