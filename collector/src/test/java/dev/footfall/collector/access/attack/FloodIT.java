package dev.footfall.collector.access.attack;

import static dev.footfall.collector.access.attack.Target.ME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Eventually;
import dev.footfall.collector.access.Visit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forged tokens without a pause, and somebody honest behind the same address. */
class FloodIT {
    private static final int BURST = 50;

    @TempDir private static Path directory;
    private static Target target;

    @BeforeAll
    static void start() throws Exception {
        target =
                Target.start(
                        directory,
                        "ratelimit.enabled: true",
                        "ratelimit.unauthenticated.per_minute: 1",
                        "ratelimit.unauthenticated.burst: " + BURST);
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    @Test
    void who_has_shown_a_good_token_is_served_while_others_of_the_address_are_turned_away()
            throws Exception {
        var good = target.good();
        assertThat(target.visit().get(ME, good).status()).isEqualTo(200);
        var forged =
                target.forger().rs256(Target.HEADER, target.claims(""), target.forger().foreign);
        int asked = target.issuer().requests();

        var flood = new ArrayList<Future<Visit.Answer>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2 * BURST; i++) {
                flood.add(clients.submit(() -> target.visit().get(ME, forged)));
                assertThat(target.visit().get(ME, good).status()).isEqualTo(200);
            }
        }

        var answers = new ArrayList<Visit.Answer>();
        for (var each : flood) {
            answers.add(each.get());
        }
        assertThat(answers).extracting(Visit.Answer::status).containsOnly(401, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .hasSizeGreaterThan(BURST)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("rate_limited"));
        assertThat(target.issuer().requests()).isEqualTo(asked);
        long late = answers.stream().filter(answer -> answer.status() == 429).count();
        assertThat(target.visit().get("/metrics", good).body())
                .contains(
                        "footfall_sign_ins_refused_total{reason=\"rate_limited\"} %d.0"
                                .formatted(late));
        Eventually.holds(() -> timesInTheAuditLog(good) == late);
    }

    /** A line a minute, however many there were. */
    private static long timesInTheAuditLog(String token) {
        long times = 0;
        for (var line : target.visit().get("/api/v1/audit", token).json().path("items")) {
            if (line.path("action").asText().equals("rate_limited")) {
                times += line.path("times").asLong();
            }
        }
        return times;
    }
}
