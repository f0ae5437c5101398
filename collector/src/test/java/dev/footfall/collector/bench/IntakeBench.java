package dev.footfall.collector.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.process.CollectorProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Durable hits a second beside a server that does nothing, both loaded in turn by the same client
 * on the same machine. Quote the ratios: the absolute figures include the client.
 */
class IntakeBench {
    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 6;
    private static final int ROUNDS = 3;

    /** The compiler takes half a minute until it leaves a server alone that is loaded in turn. */
    private static final int WARM_UPS = 2;

    private static final Duration COMPACTION_PATIENCE = Duration.ofMinutes(2);

    /** What README advises; the server that does nothing gets the same. */
    private static final List<String> JVM =
            List.of(System.getProperty("footfall.jvm", "-Xmx256m -XX:+UseSerialGC").split(" "));

    private static final Pattern COLLECTED =
            Pattern.compile("Pause (Young|Full).* ([0-9]+)M->([0-9]+)M\\(.*\\) ([0-9.]+)ms");
    private static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    @TempDir Path directory;

    @Test
    void durable_hits_beside_a_server_that_does_nothing() throws Exception {
        var gcLog = directory.resolve("gc.log");
        var logging = new ArrayList<>(JVM);
        logging.add("-Xlog:gc:file=" + gcLog);
        var emptyServer = startEmptyServer();
        try (var collector = CollectorProcess.startWith(logging, directory)) {
            var empty = new Measured(emptyServer.toHandle(), port(emptyServer));
            var durable = new Measured(collector.handle(), collector.url().getPort());
            long sent = 0;
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                var what = round < WARM_UPS ? "warm-up, " : "";
                sent += measure(what + "known agents", durable, empty, _ -> CHROME);
                sent +=
                        measure(
                                what + "new agents",
                                durable,
                                empty,
                                i -> "Visitor/" + i + "." + System.nanoTime());
            }
            tellHeap(gcLog);
            long acknowledged = sent;
            var stats =
                    new Hits(collector.url())
                            .statsOnce(now -> now.summary().pageviews() >= acknowledged);
            System.out.println(
                    "acknowledged and counted: %d and %d"
                            .formatted(sent, stats.summary().pageviews()));
            assertThat(stats.summary().pageviews()).isGreaterThanOrEqualTo(sent);
        } finally {
            emptyServer.destroy();
        }
    }

    private long measure(String what, Measured durable, Measured empty, IntFunction<String> agent)
            throws Exception {
        awaitCompaction();
        var baseline = empty.load(CONNECTIONS, SECONDS, agent);
        var outcome = durable.load(CONNECTIONS, SECONDS, agent);
        System.out.println(what + ": " + outcome.beside(baseline));
        return outcome.load().answered();
    }

    /** What is left over from the last load must not slow down the empty server. */
    private void awaitCompaction() throws IOException, InterruptedException {
        long end = System.nanoTime() + COMPACTION_PATIENCE.toNanos();
        while (segments() > 1) {
            assertThat(System.nanoTime()).as("compaction has come to its end").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private long segments() throws IOException {
        try (var files = Files.list(directory.resolve("data").resolve("hot"))) {
            return files.filter(file -> file.toString().endsWith(".cm3")).count();
        }
    }

    private static void tellHeap(Path gcLog) throws IOException {
        long fullest = 0;
        long kept = 0;
        var pauses = new TreeMap<String, DoubleSummaryStatistics>();
        for (var line : Files.readAllLines(gcLog)) {
            var pause = COLLECTED.matcher(line);
            if (pause.find()) {
                fullest = Math.max(fullest, Long.parseLong(pause.group(2)));
                kept = Math.max(kept, Long.parseLong(pause.group(3)));
                pauses.computeIfAbsent(pause.group(1), _ -> new DoubleSummaryStatistics())
                        .accept(Double.parseDouble(pause.group(4)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "heap under %s: at most %d MB in use, %d MB after a collection%n",
                String.join(" ", JVM),
                fullest,
                kept);
        pauses.forEach((kind, ms) ->
                System.out.printf(
                        Locale.ROOT,
                        "%s collections: %d, %.0f ms together, %.0f ms the longest%n",
                        kind.toLowerCase(Locale.ROOT),
                        ms.getCount(),
                        ms.getSum(),
                        ms.getMax()));
    }

    private static Process startEmptyServer() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), EmptyServer.class.getName()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    @SuppressWarnings("resource") // the stream lives as long as the process
    private static int port(Process server) throws IOException {
        return Integer.parseInt(
                String.valueOf(
                        new BufferedReader(
                                        new InputStreamReader(
                                                server.getInputStream(), StandardCharsets.UTF_8))
                                .readLine()));
    }
}
