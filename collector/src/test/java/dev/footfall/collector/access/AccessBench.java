package dev.footfall.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.footfall.collector.auth.token.Keys;
import dev.footfall.collector.auth.token.PublishedKeys;
import dev.footfall.collector.auth.token.TokenVerifier;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.model.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to find out who asks, and what a flood of forged tokens costs somebody honest. The
 * flood's own client takes its share of the machine; hence the same flood with nothing but an open
 * path beside it.
 */
class AccessBench {
    private static final int CALLS = 20_000;

    /** Short turns, so that whatever else the machine does falls on all of them alike. */
    private static final int QUESTIONS_OF_A_TURN = 200;

    private static final int ROUNDS = 120;

    /** They warm both sides up. */
    private static final int FIRST_ROUNDS = 20;

    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"rsa\"}";

    private static String claims(String issuer) {
        return "{\"iss\":\"%s\",\"aud\":\"desktop\",\"sub\":\"ada\",\"exp\":%d}"
                .formatted(issuer, Instant.now().getEpochSecond() + 3_600);
    }

    @Test
    void a_token_that_is_known_and_one_that_is_not() throws Exception {
        var forger = new Forger();
        var keySet = Json.mapper().readTree(new JWKSet(forger.published()).toString(true));
        var current = new Keys.Current("https://i.example", PublishedKeys.of(keySet));
        var keys =
                new Keys() {
                    @Override
                    public Optional<Current> current() {
                        return Optional.of(current);
                    }

                    @Override
                    public Optional<CompletionStage<?>> missed() {
                        return Optional.empty();
                    }
                };
        var verifier = new TokenVerifier(keys, "desktop", "desktop", InstantSource.system());
        var token = forger.rs256(HEADER, claims("https://i.example"));
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                verifier.verify(token);
            }
            long judged = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                verifier.remembered(token);
            }
            long remembered = System.nanoTime();
            IO.println(
                    "judging a token %.1f µs, recognizing it %.2f µs"
                            .formatted(
                                    (judged - start) / 1e3 / CALLS,
                                    (remembered - judged) / 1e3 / CALLS));
        }
    }

    @Test
    void a_flood_of_forged_tokens(@TempDir Path directory) throws Exception {
        var forger = new Forger();
        try (var issuer = StandInIssuer.start(forger.published());
                var collector =
                        CollectorProcess.start(
                                directory,
                                "web.admin.acl: 'claims.sub == \"ada\"'",
                                "ratelimit.enabled: true",
                                "web.admin.oidc.endpoint: " + issuer.url(),
                                "web.admin.oidc.client_id: desktop")) {
            var honest = new Visit(collector.url());
            var good = forger.rs256(HEADER, claims(issuer.url()));
            var bad = forger.rs256(HEADER, claims(issuer.url()), forger.foreign);
            honest.getUntil("/api/v1/me", good, answer -> answer.status() == 200);
            int before = issuer.requests();
            var alone = new ArrayList<Long>();
            var besideOpen = new ArrayList<Long>();
            var besideForged = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                if (round == FIRST_ROUNDS) {
                    List.of(alone, besideOpen, besideForged).forEach(List::clear);
                }
                ask(honest, good, alone);
                beside(
                        collector,
                        client -> client.get("/api/v1/health", null),
                        () -> ask(honest, good, besideOpen));
                beside(
                        collector,
                        client -> client.get("/api/v1/me", bad),
                        () -> ask(honest, good, besideForged));
            }
            double quiet = median(alone);
            IO.println(
                    "honest median %.0f µs alone, %.2f of that beside open questions, %.2f beside forged tokens; %d requests to the issuer"
                            .formatted(
                                    quiet,
                                    median(besideOpen) / quiet,
                                    median(besideForged) / quiet,
                                    issuer.requests() - before));
        }
    }

    /** Does something while another client asks without a pause. */
    private static void beside(CollectorProcess collector, Consumer<Visit> asking, Runnable work)
            throws InterruptedException {
        var over = new AtomicBoolean();
        var flood =
                Thread.ofPlatform()
                        .start(() -> {
                            var client = new Visit(collector.url());
                            while (!over.get()) {
                                asking.accept(client);
                            }
                        });
        try {
            work.run();
        } finally {
            over.set(true);
            flood.join();
        }
    }

    private static void ask(Visit honest, String token, List<Long> took) {
        for (int i = 0; i < QUESTIONS_OF_A_TURN; i++) {
            long start = System.nanoTime();
            var answer = honest.get("/api/v1/me", token);
            took.add(System.nanoTime() - start);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    /** In microseconds. */
    private static double median(List<Long> nanos) {
        nanos.sort(null);
        return nanos.get(nanos.size() / 2) / 1e3;
    }
}
