package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent twice counts once, and a page view has one duration, also across a kill. */
class RepeatIT {
    @TempDir Path directory;

    @Test
    void a_page_view_that_is_sent_again_after_a_kill_counts_once() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            assertThat(new Hits(collector.url()).load("b1", "/")).isEqualTo(204);
            collector.kill();
        }
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            assertThat(hits.load("b1", "/")).isEqualTo(204);
            assertThat(hits.load("b2", "/")).isEqualTo(204);
            assertThat(hits.send("GET", "/metrics").body())
                    .contains(
                            "footfall_events_total{outcome=\"ignored\",reason=\"duplicate\"} 1.0");
            var stats = hits.statsOnce(now -> now.summary().pageviews() >= 2);

            assertThat(stats.summary().pageviews()).isEqualTo(2);
        }
    }

    @Test
    void the_last_of_several_durations_counts_across_a_kill() throws Exception {
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            unload(hits, 1_000);
            unload(hits, 2_000);
            var stats = hits.statsOnce(now -> isMedian(now.summary().medianDurationMs(), 2_000));
            assertThat(stats.summary().medianDurationMs()).isEqualTo(2_000);
            collector.kill();
        }
        try (var collector = CollectorProcess.start(directory)) {
            var hits = new Hits(collector.url());
            unload(hits, 9_000);
            var stats = hits.statsOnce(now -> isMedian(now.summary().medianDurationMs(), 9_000));

            assertThat(stats.summary().medianDurationMs()).isEqualTo(9_000);
        }
    }

    private static boolean isMedian(Long median, long expected) {
        return median != null && median == expected;
    }

    private static void unload(Hits hits, long durationMs) throws Exception {
        var body =
                "{\"b\":\"b1\",\"e\":\"unload\",\"u\":\"https://shop.example/\",\"m\":%d}"
                        .formatted(durationMs);
        assertThat(hits.post(body).statusCode()).isEqualTo(204);
    }
}
