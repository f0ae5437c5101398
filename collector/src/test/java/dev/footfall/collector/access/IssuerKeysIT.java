package dev.footfall.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Eventually;
import dev.footfall.collector.auth.issuer.IssuerKeys;
import dev.footfall.collector.auth.issuer.Pace;
import dev.footfall.collector.auth.token.Keys;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How the keys of an issuer are kept fresh, at another pace than usual. */
class IssuerKeysIT {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final AtomicLong nanos = new AtomicLong();

    private IssuerKeys keys(String issuer, Pace pace) {
        return IssuerKeys.start(URI.create(issuer), pace, nanos::get);
    }

    @Test
    void a_key_that_is_missed_brings_on_one_look_a_minute() throws Exception {
        var pace = new Pace(NEVER, NEVER, Duration.ofMinutes(1), DAY, PATIENCE);
        try (var issuer = StandInIssuer.start(new Forger().published());
                var keys = keys(issuer.url(), pace)) {
            Eventually.holds(() -> keys.current().isPresent());
            int before = issuer.requests();
            for (int i = 0; i < 100; i++) {
                var look = keys.missed();
                if (look.isPresent()) {
                    look.get().toCompletableFuture().get(20, TimeUnit.SECONDS);
                }
            }
            assertThat(issuer.requests()).isEqualTo(before + 1);

            nanos.addAndGet(Duration.ofSeconds(60).toNanos());
            keys.missed().orElseThrow().toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertThat(issuer.requests()).isEqualTo(before + 2);
        }
    }

    @Test
    void other_keys_take_the_place_of_those_that_were_and_equal_ones_do_not() throws Exception {
        var pace = new Pace(SOON, SOON, NEVER, DAY, PATIENCE);
        try (var issuer = StandInIssuer.start(new Forger().published());
                var keys = keys(issuer.url(), pace)) {
            Eventually.holds(() -> keys.current().isPresent());
            Keys.Current first = keys.current().orElseThrow();
            int seen = issuer.requests();
            Eventually.holds(() -> issuer.requests() > seen + 3);
            assertThat(keys.current()).containsSame(first);

            issuer.publish(List.of(new Forger().ec.toPublicJWK()));
            Eventually.holds(() -> !keys.current().orElseThrow().equals(first));
        }
    }

    @Test
    void keys_of_an_issuer_that_is_away_count_for_a_day() throws Exception {
        var pace = new Pace(SOON, SOON, NEVER, DAY, PATIENCE);
        var issuer = StandInIssuer.start(new Forger().published());
        try (var keys = keys(issuer.url(), pace)) {
            Eventually.holds(() -> keys.current().isPresent());
            issuer.close();

            nanos.addAndGet(DAY.toNanos());
            assertThat(keys.current()).isPresent();
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(keys.current()).isEmpty();
        }
    }
}
