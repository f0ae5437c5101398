package dev.footfall.collector.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.footfall.collector.SetClock;
import dev.footfall.model.json.Json;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
    private static final String ISSUER = "https://login.example";

    private final SetClock clock = new SetClock();
    private final Shelf shelf = new Shelf();
    private final TokenVerifier verifier = new TokenVerifier(shelf, "stats", "desktop", clock);
    private RSAKey key;

    /** Keys that a test puts there. */
    private static final class Shelf implements Keys {
        private @Nullable Current current;
        private @Nullable CompletionStage<?> look;
        private int misses;

        @Override
        public Optional<Current> current() {
            return Optional.ofNullable(current);
        }

        @Override
        public Optional<CompletionStage<?>> missed() {
            misses++;
            return Optional.ofNullable(look);
        }

        void put(RSAKey key) throws Exception {
            var keySet = new JWKSet(key.toPublicJWK()).toString(true);
            current = new Current(ISSUER, PublishedKeys.of(Json.mapper().readTree(keySet)));
        }
    }

    @BeforeEach
    void publish() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        shelf.put(key);
    }

    private String token(RSAKey by, String audience) throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(audience)
                        .subject("ada")
                        .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                        .build();
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    @Test
    void a_token_that_has_passed_is_remembered_until_it_expires_and_the_leeway_is_over()
            throws Exception {
        var token = token(key, "stats");
        assertThat(verifier.remembered(token)).isEmpty();
        assertThat(verifier.verify(token)).isInstanceOf(Verdict.Good.class);

        clock.advance(Duration.ofSeconds(359));
        assertThat(verifier.remembered(token)).isPresent();
        assertThat(verifier.verify(token)).isInstanceOf(Verdict.Good.class);

        clock.advance(Duration.ofSeconds(1));
        assertThat(verifier.remembered(token)).isEmpty();
        assertThat(verifier.verify(token)).isEqualTo(new Verdict.Bad(Fault.EXPIRED));
    }

    @Test
    void a_withdrawn_key_takes_its_tokens_with_it() throws Exception {
        var token = token(key, "stats");
        verifier.verify(token);

        shelf.put(new RSAKeyGenerator(2048).keyID("two").generate());

        assertThat(verifier.remembered(token)).isEmpty();
        assertThat(verifier.verify(token)).isEqualTo(new Verdict.Bad(Fault.UNKNOWN_KEY));
    }

    @Test
    void only_a_token_that_says_all_else_brings_on_a_look_at_the_issuer() throws Exception {
        var other = new RSAKeyGenerator(2048).keyID("two").generate();
        shelf.look = new CompletableFuture<>();

        assertThat(verifier.verify(token(other, "elsewhere")))
                .isEqualTo(new Verdict.Bad(Fault.AUDIENCE));
        assertThat(shelf.misses).isZero();
        assertThat(verifier.verify(token(other, "stats"))).isInstanceOf(Verdict.Later.class);
        assertThat(shelf.misses).isEqualTo(1);
    }

    @Test
    void without_keys_nothing_is_good_and_nothing_is_bad() throws Exception {
        var token = token(key, "stats");
        verifier.verify(token);
        shelf.current = null;

        assertThat(verifier.remembered(token)).isEmpty();
        assertThat(verifier.verify(token)).isEqualTo(new Verdict.Bad(Fault.ISSUER_UNAVAILABLE));
    }
}
