package dev.footfall.collector.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the beacon costs a page while it loads, as Chromium traces it: the time that the compilation
 * and the run of its script take on the page's thread, beside a script that makes the same calls of
 * the browser by hand, since these cost more than the rest. The pages take turns, each visit in a
 * new process, and the first few of each do not count. Run it like {@code bench.IntakeBench}, with
 * nothing else on the machine.
 */
class BeaconBench {
    private static final int VISITS = 25;
    private static final int FIRST = 5;

    /** Browsers call a task long from here on. */
    private static final double LONG_TASK_MS = 50;

    private static final String BEACON = "/tracker.js";
    private static final String BY_HAND = "/by-hand.js";

    @Test
    void cost_of_a_load() throws IOException {
        try (var collector = Recorder.start();
                var site = Site.start(tag(collector, BEACON));
                var bare = Site.start(tag(collector, BY_HAND));
                var chromium = Chromium.launch()) {
            collector.handOut(BY_HAND, script());
            var trace = chromium.trace();
            for (int visit = 0; visit < FIRST + VISITS; visit++) {
                visit(trace, collector, site);
                visit(trace, collector, bare);
            }
            var costs = trace.stop();
            var beacon = counted(costs.apply(collector.url() + BEACON));
            var byHand = counted(costs.apply(collector.url() + BY_HAND));

            print("beacon", beacon);
            print("the same calls by hand", byHand);
            System.out.printf(
                    Locale.ROOT,
                    "own script time: %.2f ms%n",
                    quartile(beacon, 2) - quartile(byHand, 2));
        }
    }

    private static void visit(Trace trace, Recorder collector, Site site) {
        int before = collector.hits("unique").size();
        trace.visit(site.url("/"), () -> collector.hits("unique").size() > before);
    }

    private static List<Trace.Cost> counted(List<Trace.Cost> costs) {
        assertThat(costs).hasSize(FIRST + VISITS).allMatch(cost -> cost.cpuMs() > 0);
        return costs.subList(FIRST, costs.size());
    }

    private static String script() throws IOException {
        try (var script = BeaconBench.class.getResourceAsStream("by-hand.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String tag(Recorder collector, String path) {
        return "<script src=\"%s%s\"></script>".formatted(collector.url(), path);
    }

    private static void print(String what, List<Trace.Cost> costs) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms of processor time, quartiles %.2f and %.2f ms, %d of %d visits with a long task%n",
                what,
                quartile(costs, 2),
                quartile(costs, 1),
                quartile(costs, 3),
                costs.stream().filter(cost -> cost.longestMs() > LONG_TASK_MS).count(),
                costs.size());
    }

    /** A quartile of the time that was computed; the second one is the median. */
    private static double quartile(List<Trace.Cost> costs, int which) {
        return costs.stream()
                .mapToDouble(Trace.Cost::cpuMs)
                .sorted()
                .skip((costs.size() - 1L) * which / 4)
                .findFirst()
                .orElseThrow();
    }
}
