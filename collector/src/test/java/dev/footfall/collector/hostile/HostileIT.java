package dev.footfall.collector.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.hostile.Hostile.Answered;
import dev.footfall.collector.hostile.Hostile.BareRefusal;
import dev.footfall.collector.hostile.Hostile.Closed;
import dev.footfall.collector.hostile.Hostile.Refusal;
import dev.footfall.collector.hostile.RawClient.Answer;
import dev.footfall.collector.process.CollectorProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One process with a small heap takes everything at once and serves a proper hit after each. */
class HostileIT {
    @TempDir static Path directory;

    private static CollectorProcess collector;
    private static Hits client;

    private final AtomicInteger control = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        collector = CollectorProcess.startWith(List.of("-Xmx96m"), directory);
        client = new Hits(collector.url());
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @TestFactory
    Stream<DynamicTest> every_hostile_request_gets_its_answer_and_leaves_nothing() {
        var cases =
                Stream.of(
                                HostileBodies.all(),
                                HostileFraming.all(),
                                HostileHeads.all(),
                                HostileReports.all())
                        .flatMap(group -> group)
                        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
        return Stream.concat(
                cases,
                Stream.of(
                        DynamicTest.dynamicTest("a flood of new keys", this::floodOfKeys),
                        DynamicTest.dynamicTest("everything was counted", this::counted),
                        DynamicTest.dynamicTest("only the hits between were stored", this::stored),
                        DynamicTest.dynamicTest("the log holds no stack trace", this::logged)));
    }

    private void check(Hostile hostile) throws Exception {
        try (var raw = new RawClient(collector.url())) {
            raw.send(hostile.wire());
            if (hostile.leaves()) {
                raw.finish();
            }
            judge(hostile, raw.answer());
        }
        assertThat(client.load("control-" + control.incrementAndGet(), "/")).isEqualTo(204);
    }

    private static void judge(Hostile hostile, Optional<Answer> answer) {
        switch (hostile.answer()) {
            case Closed() -> assertThat(answer).isEmpty();
            case Answered(int status) -> assertThat(status(answer)).isEqualTo(status);
            case BareRefusal(var status) -> assertThat(status(answer)).isIn(status);
            case Refusal(var status) -> {
                assertThat(status(answer)).isIn(status);
                assertThat(answer.orElseThrow().head()).contains("Content-Type: application/json");
                assertThat(answer.get().body()).matches("\\{\"error\":\".*\",\"code\":\"\\w+\"}");
            }
        }
        answer.ifPresent(given -> assertThat(given.body()).doesNotContain("Exception", "\tat "));
    }

    /** Zero for a connection that ended without an answer. */
    private static int status(Optional<Answer> answer) {
        return answer.map(Answer::status).orElse(0);
    }

    /** More keys than the heap could hold, none of which comes again. */
    private void floodOfKeys() throws Exception {
        try (var raw = new RawClient(collector.url())) {
            for (int i = 0; i < 10_000; i++) {
                var key = i + "k".repeat(15_000);
                raw.send(Hostile.hit("flood", 400, "{\"" + key + "\":1}").wire());
                assertThat(raw.answer().orElseThrow().status()).isEqualTo(400);
            }
        }
    }

    private void counted() throws Exception {
        var metrics = client.send("GET", "/metrics").body();

        assertThat(sum(metrics, "footfall_received_total"))
                .isGreaterThan(10_000)
                .isEqualTo(sum(metrics, "footfall_events_total"));
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private void stored() throws Exception {
        var stats = client.statsOnce(now -> now.summary().pageviews() == control.get());

        assertThat(stats.summary().pageviews()).isEqualTo(control.get());
        assertThat(stats.breakdowns().sources())
                .extracting(row -> row.key())
                .containsExactly("https://shop.example");
    }

    private void logged() {
        assertThat(collector.output()).doesNotContain("Exception", "\tat ", "Error");
    }
}
