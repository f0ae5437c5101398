package dev.footfall.collector.store.parquet;

import com.sun.management.OperatingSystemMXBean;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.write.KeyFilter;
import dev.footfall.collector.store.parquet.write.TextCache;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of benchmark traffic, a file a day: what an event takes on the disk and in CPU time,
 * beside the same events one behind the other. CPU time is that of the whole process, on a clock of
 * 10 ms that a year of days averages out. Run it like {@code bench.IntakeBench}.
 */
class EventFileBench {
    private static final long EVENTS = 10_000_000;
    private static final int DAYS = 365;
    private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final List<Integer> LEVELS = List.of(1, 3, 6);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir Path directory;

    /** What one way to store the events has taken so far. */
    private static final class Cost {
        private long events;
        private long bytes;
        private long nanos;
        private long start;

        void begin() {
            start = SYSTEM.getProcessCpuTime();
        }

        void end(long moreEvents, long moreBytes) {
            nanos += SYSTEM.getProcessCpuTime() - start;
            events += moreEvents;
            bytes += moreBytes;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f events a CPU second, %.2f bytes an event",
                    events * 1e9 / nanos,
                    (double) bytes / events);
        }
    }

    @Test
    void a_year_of_events_in_a_file_a_day() throws Exception {
        var written = LEVELS.stream().map(_ -> new Cost()).toList();
        var read = new Cost();
        var plain = new Cost();
        long filters = 0;
        var days = new Days();
        for (var day = days.next(); !day.isEmpty(); day = days.next()) {
            for (int i = 0; i < LEVELS.size(); i++) {
                write(day, days.number, LEVELS.get(i), written.get(i));
            }
            read(days.number, read);
            writePlain(day, plain);
            filters += beaconFilterBytes(day);
        }
        for (int i = 0; i < LEVELS.size(); i++) {
            print("writing, level " + LEVELS.get(i), written.get(i));
        }
        print("reading, level 3", read);
        print("writing plainly", plain);
        print("a filter of beacon ids, bytes an event", ratio(filters, EVENTS));
        printColumns(written.get(LEVELS.indexOf(3)).bytes);
    }

    /** The traffic in days of UTC, each sorted as compaction sorts it. */
    private static final class Days {
        private final Iterator<Event> traffic =
                BenchmarkTraffic.events(new BenchmarkPlan(EVENTS, DAYS, 85, 1_000, 1), END);
        private List<StoredEvent> ahead = new ArrayList<>();
        private long seq;
        private int number;

        List<StoredEvent> next() {
            var day = ahead;
            ahead = new ArrayList<>();
            while (traffic.hasNext() && ahead.isEmpty()) {
                var event = new StoredEvent(++seq, null, traffic.next());
                boolean sameDay = day.isEmpty() || day(day.getFirst()) == day(event);
                (sameDay ? day : ahead).add(event);
            }
            day.sort(
                    Comparator.comparing((StoredEvent stored) -> stored.event().source())
                            .thenComparingLong(stored -> stored.event().receivedMs())
                            .thenComparingLong(StoredEvent::seq));
            number++;
            return day;
        }

        private static long day(StoredEvent stored) {
            return stored.event().receivedMs() / DAY;
        }
    }

    private Path file(int day, int level) {
        return directory.resolve("level-" + level + "-day-" + day + ".parquet");
    }

    private void write(List<StoredEvent> day, int number, int level, Cost cost) throws IOException {
        cost.begin();
        try (var writer = EventFileWriter.create(file(number, level), Map.of(), level)) {
            for (var event : day) {
                writer.add(event);
            }
            var summary = writer.finish();
            cost.end(summary.events(), summary.bytes());
        }
    }

    private void read(int day, Cost cost) throws IOException {
        var file = file(day, 3);
        cost.begin();
        try (var reader = EventFileReader.open(file)) {
            for (var event = reader.next(); event != null; ) {
                event = reader.next();
            }
            cost.end(reader.events(), Files.size(file));
        }
    }

    private void writePlain(List<StoredEvent> day, Cost cost) throws IOException {
        var file = directory.resolve("plain");
        cost.begin();
        PlainFile.write(file, day);
        cost.end(day.size(), Files.size(file));
    }

    private static long beaconFilterBytes(List<StoredEvent> day) {
        var filter = new KeyFilter();
        day.forEach(stored -> filter.add(TextCache.encode(stored.event().beaconId())));
        return filter.filter().getBitsetSize();
    }

    private void printColumns(long all) throws SQLException {
        var query =
                """
                select path_in_schema, sum(total_compressed_size)::bigint
                from parquet_metadata('%s') group by path_in_schema order by 2 desc
                """
                        .formatted(directory.resolve("level-3-*.parquet"));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            long rest = all;
            while (result.next()) {
                rest -= result.getLong(2);
                print(result.getString(1) + ", bytes an event", ratio(result.getLong(2), EVENTS));
            }
            print("filters, bounds and footers, bytes an event", ratio(rest, EVENTS));
        }
    }

    private static String ratio(long bytes, long events) {
        return String.format(Locale.ROOT, "%.3f", (double) bytes / events);
    }

    private static void print(String what, Object figure) {
        System.out.println(what + ": " + figure);
    }
}
