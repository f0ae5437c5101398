package dev.footfall.collector.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hot segments, event files and catalogue each on a disk of its own that becomes full: the
 * collector says so, lives on, loses nothing acknowledged, and heals by itself. Only root may mount
 * disks; elsewhere {@code InterruptionTest} is what there is.
 */
class DiskFullIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGE_REPORT = 50_000;
    private static final String[] BUSY = {"storage.hot_window: 1s", "storage.rollup_interval: 1s"};

    private final Ledger ledger = new Ledger();
    private int sent;

    @TempDir Path directory;

    private final Deque<SmallDisk> mounted = new ArrayDeque<>();

    @BeforeEach
    void mount() throws IOException {
        assumeTrue(SmallDisk.canBeMade(directory.resolve("data")), "may not mount");
        // With less than a quarter of a gigabyte at the root it is never ready.
        mounted.push(SmallDisk.mount(directory.resolve("data"), 320));
        mounted.push(SmallDisk.mount(directory.resolve("data/hot"), 480));
        mounted.push(SmallDisk.mount(directory.resolve("data/events"), 16));
    }

    @AfterEach
    void unmount() throws IOException {
        while (!mounted.isEmpty()) {
            mounted.pop().close();
        }
    }

    private SmallDisk disk(String folder) {
        return new SmallDisk(directory.resolve(folder));
    }

    @Test
    void hits_are_refused_while_no_segment_can_be_made_and_taken_after() throws Exception {
        try (var collector = CollectorProcess.start(directory, BUSY)) {
            var hits = new Hits(collector.url());
            awaitReady(hits);
            var hot = disk("data/hot");
            hot.fill(20);
            var refused = reportUntilRefused(hits);

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            awaitUnready(hits, "disk_full");
            hot.clear();
            awaitReady(hits);
            assertThat(load(hits)).isEqualTo(204);
            assertThat(collector.stop()).isZero();
        }
        ledger.checkAllOf(directory.resolve("data"));
    }

    @Test
    void hits_stay_hot_while_no_event_file_can_be_written() throws Exception {
        staysUp(disk("data/events"), "files_failing");
    }

    @Test
    void hits_stay_hot_while_the_catalogue_cannot_be_written() throws Exception {
        staysUp(disk("data"), "files_failing");
    }

    private void staysUp(SmallDisk full, String reason) throws Exception {
        try (var collector = CollectorProcess.start(directory, BUSY)) {
            var hits = new Hits(collector.url());
            awaitReady(hits);
            assertThat(load(hits)).isEqualTo(204);
            full.fill(0);
            for (int i = 0; i < 100; i++) {
                assertThat(load(hits)).isEqualTo(204);
            }
            awaitUnready(hits, reason);
            assertThat(load(hits)).isEqualTo(204);
            full.clear();
            awaitReady(hits);
            assertThat(load(hits)).isEqualTo(204);
            assertThat(collector.stop()).isZero();
        }
        ledger.checkAllOf(directory.resolve("data"));
    }

    private int load(Hits hits) throws IOException, InterruptedException {
        var beacon = "b" + sent++;
        var body = "{\"b\":\"%s\",\"u\":\"https://shop.example/\"}".formatted(beacon);
        return ledger.note(beacon, hits.post(body)).statusCode();
    }

    /** Large ones, which fill a segment soon, and a small file. */
    private HttpResponse<String> reportUntilRefused(Hits hits) throws Exception {
        while (true) {
            var beacon = "r" + sent++;
            var body =
                    "{\"b\":\"%s\",\"u\":\"https://shop.example/\",\"ty\":\"E\",\"m\":\"x\",\"s\":\"at %s\"}"
                            .formatted(beacon, "a".repeat(LARGE_REPORT));
            var answer = ledger.note(beacon, hits.postTo("/track/exception", body));
            if (answer.statusCode() != 204) {
                return answer;
            }
        }
    }

    private static void awaitReady(Hits hits) throws Exception {
        await(() -> ready(hits).statusCode() == 200, () -> ready(hits).body());
    }

    private static void awaitUnready(Hits hits, String reason) throws Exception {
        await(
                () -> ready(hits).statusCode() == 503 && ready(hits).body().contains(reason),
                () -> ready(hits).body());
    }

    private static HttpResponse<String> ready(Hits hits) throws IOException, InterruptedException {
        return hits.send("GET", "/api/v1/health/ready");
    }

    private static void await(Callable<Boolean> condition, Callable<String> state)
            throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(state.call()).isLessThan(deadline);
        }
    }
}
