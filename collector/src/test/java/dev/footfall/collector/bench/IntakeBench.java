package dev.footfall.collector.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.process.CollectorProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Durable hits a second beside a server that does nothing, both loaded in turn by the same client
 * on the same machine. Quote the ratios: the absolute figures include the client.
 */
class IntakeBench {
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 6;
    private static final int ROUNDS = 3;
    private static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    @TempDir Path directory;

    @Test
    void durable_hits_beside_a_server_that_does_nothing() throws Exception {
        var empty = startEmptyServer();
        try (var collector = CollectorProcess.start(directory)) {
            int emptyPort = port(empty);
            int port = collector.url().getPort();
            Load.on(emptyPort, CONNECTIONS, SECONDS, _ -> CHROME);
            double sent = measure("warm-up", port, emptyPort, _ -> CHROME);
            sent += measure("warm-up", port, emptyPort, i -> "Visitor/" + i);
            for (int round = 1; round <= ROUNDS; round++) {
                sent += measure("known agents", port, emptyPort, _ -> CHROME);
                sent +=
                        measure(
                                "new agents",
                                port,
                                emptyPort,
                                i -> "Visitor/" + i + "." + System.nanoTime());
            }
            double acknowledged = sent;
            var stats =
                    new Hits(collector.url())
                            .statsOnce(now -> now.summary().pageviews() >= acknowledged);
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "acknowledged and counted: %.0f and %d",
                            sent,
                            stats.summary().pageviews()));
            assertThat(stats.summary().pageviews()).isGreaterThanOrEqualTo(Math.round(sent));
        } finally {
            empty.destroy();
        }
    }

    private static double measure(String what, int port, int emptyPort, IntFunction<String> agent)
            throws Exception {
        var baseline = Load.on(emptyPort, CONNECTIONS, SECONDS, agent);
        var durable = Load.on(port, CONNECTIONS, SECONDS, agent);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%s: %.0f hits/s, %.2f of a server that does nothing (%.0f/s);"
                                + " p99 %d µs, %.1f of its %d µs; refused %d",
                        what,
                        durable.perSecond(),
                        durable.perSecond() / baseline.perSecond(),
                        baseline.perSecond(),
                        durable.p99Micros(),
                        (double) durable.p99Micros() / baseline.p99Micros(),
                        baseline.p99Micros(),
                        durable.refused()));
        return durable.perSecond() * SECONDS;
    }

    private static Process startEmptyServer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmptyServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
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
