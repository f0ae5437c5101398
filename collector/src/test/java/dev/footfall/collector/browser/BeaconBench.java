package dev.footfall.collector.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the beacon costs a page while it loads, as Chromium traces it: the time of its script beside
 * that of a script which makes the same requests by hand, since a fetch alone costs more than the
 * rest. The pages take turns, and the first few of each do not count. Run it like {@code
 * bench.IntakeBench}.
 */
class BeaconBench {
    private static final int VISITS = 30;
    private static final int FIRST = 5;

    /** Browsers call a task long from here on. */
    private static final double LONG_TASK_MS = 50;

    private final JsonMapper json = new JsonMapper();

    @Test
    void cost_of_a_load() throws IOException {
        var beacon = new ArrayList<Double>();
        var byHand = new ArrayList<Double>();
        try (var collector = Recorder.start();
                var site =
                        Site.start(
                                "<script src=\"%s/tracker.js\"></script>"
                                        .formatted(collector.url()));
                var bare = Site.start(byHand(collector.url()));
                var chromium = Chromium.launch()) {
            for (int visit = 0; visit < FIRST + VISITS; visit++) {
                beacon.add(
                        cost(chromium, collector, site.url("/"), collector.url() + "/tracker.js"));
                byHand.add(cost(chromium, collector, bare.url("/"), bare.url("/")));
            }
        }
        beacon.subList(0, FIRST).clear();
        byHand.subList(0, FIRST).clear();
        print("beacon", beacon);
        print("the same requests by hand", byHand);
        System.out.printf(
                Locale.ROOT, "own script time: %.2f ms%n", median(beacon) - median(byHand));
        assertThat(Collections.min(beacon)).isPositive();
        assertThat(Collections.min(byHand)).isPositive();
    }

    /** Milliseconds of the main thread in a script until the page's view has arrived. */
    private double cost(Chromium chromium, Recorder collector, String url, String script)
            throws IOException {
        int before = collector.hits("load").size();
        try (var visitor = chromium.visitor()) {
            var trace = chromium.trace(visitor, url, () -> collector.hits("load").size() > before);
            double micros = 0;
            for (var event : json.readTree(trace).path("traceEvents")) {
                var name = event.path("name").asText();
                var of = event.path("args").path("data").path("url").asText();
                if ((name.equals("EvaluateScript") || name.equals("FunctionCall"))
                        && of.equals(script)) {
                    micros += event.path("dur").asDouble();
                }
            }
            return micros / 1_000;
        }
    }

    private static String byHand(String collector) {
        return """
        <script>
        const body = JSON.stringify({e: 'load', b: 'b', i: 'i', u: location.href, t: 'Europe/Berlin'});
        fetch('%1$s/track/hit', {method: 'POST', body, keepalive: true, credentials: 'omit'});
        fetch('%1$s/track/ping?h=localhost', {keepalive: true, credentials: 'omit'});
        fetch('%1$s/track/ping?h=localhost&p=%%2F', {keepalive: true, credentials: 'omit'});
        </script>
        """
                .formatted(collector);
    }

    private static void print(String what, List<Double> costs) {
        long longTasks = costs.stream().filter(cost -> cost > LONG_TASK_MS).count();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, from %.2f to %.2f ms, %d long tasks%n",
                what,
                median(costs),
                Collections.min(costs),
                Collections.max(costs),
                longTasks);
    }

    private static double median(List<Double> costs) {
        return costs.stream().sorted().skip(costs.size() / 2).findFirst().orElseThrow();
    }
}
