package dev.footfall.collector.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import dev.footfall.collector.ops.storage.Compacting;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.store.hot.BulkWriter;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.hot.SegmentLimits;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What storage costs, beside the same events written one behind the other into a plain file. */
class StorageBench {
    private static final int EVENTS = 500_000;
    private static final int HOT_EVENTS = 1_000_000;
    private static final int SECONDS = Integer.getInteger("footfall.seconds", 300);
    private static final int RATE = 10_000;
    private static final int SECONDS_BETWEEN_QUESTIONS = 10;
    private static final Pattern MIRROR_LAG =
            Pattern.compile("^footfall_mirror_lag_seconds (\\S+)$", Pattern.MULTILINE);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir Path directory;

    @Test
    void compaction() throws Exception {
        var events = new ArrayList<Event>();
        traffic(EVENTS, 5).forEachRemaining(events::add);
        for (int round = 1; round <= 3; round++) {
            double plain = plainFile(events);
            var data = Files.createTempDirectory(directory, "data");
            long bytes;
            double cpu;
            try (var compacting = Compacting.of(data, events)) {
                long before = SYSTEM.getProcessCpuTime();
                compacting.run();
                cpu = (SYSTEM.getProcessCpuTime() - before) / 1e9;
                bytes = compacting.bytes();
            }
            System.out.printf(
                    Locale.ROOT,
                    "compaction: %,.0f events a CPU second, %.1f bytes an event; a plain file: %,.0f a CPU second%n",
                    EVENTS / cpu,
                    (double) bytes / EVENTS,
                    EVENTS / plain);
        }
    }

    private double plainFile(List<Event> events) throws IOException {
        long before = SYSTEM.getProcessCpuTime();
        try (var out =
                new BufferedOutputStream(Files.newOutputStream(directory.resolve("plain")))) {
            for (var event : events) {
                out.write(event.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return (SYSTEM.getProcessCpuTime() - before) / 1e9;
    }

    @Test
    void a_clean_start_with_a_million_hot_events() throws Exception {
        try (var hot = HotStore.open(directory.resolve("data/hot"), SegmentLimits.USUAL)) {
            BulkWriter.write(hot, traffic(HOT_EVENTS, 1));
        }
        var archive = directory.resolve("classes.jsa");
        for (int round = 1; round <= 4; round++) {
            start("a start", List.of());
            // The first of them writes the archive when it stops.
            start(
                    Files.exists(archive) ? "with an archive of classes" : "without one yet",
                    List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
        }
    }

    private void start(String what, List<String> jvmFlags) throws Exception {
        long start = System.nanoTime();
        try (var collector =
                CollectorProcess.startWith(jvmFlags, directory, "storage.rollup_interval: 1d")) {
            double serving = (System.nanoTime() - start) / 1e9;
            assertThat(new Hits(collector.url()).load("first", "/")).isEqualTo(204);
            System.out.printf(
                    Locale.ROOT,
                    "%s: serving after %.2f s, a hit is stored after %.2f s%n",
                    what,
                    serving,
                    (System.nanoTime() - start) / 1e9);
            collector.stop();
        }
    }

    @Test
    void ten_thousand_events_a_second() throws Exception {
        try (var collector = CollectorProcess.startWith(IntakeBench.JVM, directory)) {
            var load = new PacedLoad(collector.url(), RATE);
            double worstLag = 0;
            long worstAnswer = 0;
            long worstMemory = 0;
            var hits = new Hits(collector.url());
            try (load) {
                for (int second = 1; second <= SECONDS; second++) {
                    Thread.sleep(1_000);
                    worstLag = Math.max(worstLag, mirrorLag(hits));
                    worstMemory = Math.max(worstMemory, residentMegabytes(collector.handle()));
                    if (second % SECONDS_BETWEEN_QUESTIONS == 0) {
                        long asked = System.nanoTime();
                        hits.stats();
                        worstAnswer = Math.max(worstAnswer, System.nanoTime() - asked);
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d s: %,.0f acknowledged a second, %d refused; questions see it at most %.2f s later; a dashboard took at most %.2f s; %d MB resident at most%n",
                    SECONDS,
                    (double) load.acknowledged() / SECONDS,
                    load.refused(),
                    worstLag,
                    worstAnswer / 1e9,
                    worstMemory);
            assertThat(hits.statsOnce(now -> now.summary().pageviews() >= load.acknowledged()))
                    .isNotNull();
        }
    }

    private static double mirrorLag(Hits hits) throws IOException, InterruptedException {
        var line = MIRROR_LAG.matcher(hits.send("GET", "/metrics").body());
        assertThat(line.find()).as("the mirror's lag is told").isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static long residentMegabytes(ProcessHandle process) throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }

    private static Iterator<Event> traffic(int events, int days) {
        return BenchmarkTraffic.events(
                new BenchmarkPlan(events, days, 85, 1_000, 1), Clock.systemUTC().instant());
    }
}
