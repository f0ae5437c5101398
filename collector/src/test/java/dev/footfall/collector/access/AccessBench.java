package dev.footfall.collector.access;

import com.nimbusds.jose.jwk.JWKSet;
import dev.footfall.collector.auth.token.Keys;
import dev.footfall.collector.auth.token.PublishedKeys;
import dev.footfall.collector.auth.token.TokenVerifier;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.model.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to find out who asks, and what a flood of forged tokens costs somebody honest. The
 * flood's own client takes its share of the machine; hence the same flood with nothing but an open
 * path beside it.
 */
class AccessBench {
    private static final int CALLS = 20_000;
    private static final int QUESTIONS = 2_000;

    /** The first ones warm both sides up. */
    private static final int ROUNDS = 5;

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
            median(honest, good);
            int before = issuer.requests();
            for (int round = 0; round < ROUNDS; round++) {
                long quiet = median(honest, good);
                long besideHealth = beside(collector, "/api/v1/health", null, honest, good);
                long besideForged = beside(collector, "/api/v1/me", bad, honest, good);
                IO.println(
                        "honest median %d µs alone, %d µs beside open questions, %d µs beside forged tokens; %d requests to the issuer"
                                .formatted(
                                        quiet / 1_000,
                                        besideHealth / 1_000,
                                        besideForged / 1_000,
                                        issuer.requests() - before));
            }
        }
    }

    private static long beside(
            CollectorProcess collector,
            String path,
            @Nullable String token,
            Visit honest,
            String good)
            throws Exception {
        var over = new AtomicBoolean();
        var sent = new AtomicLong();
        var flood =
                Thread.ofPlatform()
                        .start(() -> {
                            var client = new Visit(collector.url());
                            while (!over.get()) {
                                client.get(path, token);
                                sent.incrementAndGet();
                            }
                        });
        try {
            long median = median(honest, good);
            IO.println("%d requests of the flood to %s".formatted(sent.get(), path));
            return median;
        } finally {
            over.set(true);
            flood.join();
        }
    }

    private static long median(Visit honest, String token) {
        var took = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            honest.get("/api/v1/me", token);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[QUESTIONS / 2];
    }
}
