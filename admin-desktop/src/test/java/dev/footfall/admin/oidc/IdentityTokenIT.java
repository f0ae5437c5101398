package dev.footfall.admin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.footfall.admin.SelfSignedServer;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Identity tokens that must not be believed, and one that must. */
class IdentityTokenIT {
    private static EvilIssuer issuer;
    private static IssuerHttp http;

    @BeforeAll
    static void start() throws IOException {
        issuer = EvilIssuer.start();
        http = IssuerHttp.open();
    }

    @AfterAll
    static void stop() {
        http.close();
        issuer.close();
    }

    private static Attempt<Tokens> redeem(Clock clock) {
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode("code"), URI.create("http://127.0.0.1:1/callback"));
        return new TokenEndpoint(http, clock)
                .redeem(issuer.provider(), grant, new Nonce(EvilIssuer.NONCE), Map.of());
    }

    private static Arguments attack(
            String name,
            UnaryOperator<JWTClaimsSet.Builder> spoil,
            BiFunction<EvilIssuer, JWTClaimsSet, String> sign) {
        return arguments(name, spoil, sign);
    }

    static Stream<Arguments> attacks() {
        BiFunction<EvilIssuer, JWTClaimsSet, String> well = EvilIssuer::signed;
        UnaryOperator<JWTClaimsSet.Builder> not = claims -> claims;
        return Stream.of(
                attack("another key of the same name", not, EvilIssuer::forged),
                attack("the public key as a secret", not, EvilIssuer::signedWithPublicKey),
                attack("no signature", not, (_, claims) -> EvilIssuer.unsigned(claims)),
                attack("another issuer", claims -> claims.issuer("https://evil.test"), well),
                attack("another audience", claims -> claims.audience("another"), well),
                attack(
                        "several audiences and another party",
                        claims ->
                                claims.audience(List.of(EvilIssuer.CLIENT, "other"))
                                        .claim("azp", "other"),
                        well),
                attack("another nonce", claims -> claims.claim("nonce", "of-another"), well),
                attack("no nonce", claims -> claims.claim("nonce", null), well),
                attack("no subject", claims -> claims.subject(null), well),
                attack("no end", claims -> claims.expirationTime(null), well),
                attack("over", claims -> claims.expirationTime(Date.from(Instant.EPOCH)), well));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void an_identity_that_does_not_hold_is_not_believed(
            String name,
            UnaryOperator<JWTClaimsSet.Builder> spoil,
            BiFunction<EvilIssuer, JWTClaimsSet, String> sign) {
        var claims = spoil.apply(issuer.claims(Clock.systemUTC().instant())).build();
        issuer.gives(sign.apply(issuer, claims));

        assertThat(redeem(Clock.systemUTC()))
                .as(name)
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed ->
                                assertThat(failed.why())
                                        .isInstanceOf(SignInFailure.BadIdentity.class));
    }

    @Test
    void one_that_holds_is_believed() {
        var now = Clock.systemUTC().instant();
        issuer.gives(issuer.signed(issuer.claims(now).build()));

        assertThat(redeem(Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        Attempt.Succeeded.class,
                        succeeded ->
                                assertThat(((Tokens) succeeded.value()).claims())
                                        .containsEntry("sub", "alice"));
    }

    @Test
    void no_identity_at_all_is_not_enough() {
        issuer.gives(null);

        assertThat(redeem(Clock.systemUTC()))
                .isEqualTo(
                        new Attempt.Failed<>(
                                new SignInFailure.BadIdentity(issuer.url(), "there is none")));
    }

    @Test
    void clocks_that_disagree_are_blamed_where_the_token_fails_for_it() {
        var theirs = Clock.systemUTC().instant();
        issuer.gives(issuer.signed(issuer.claims(theirs.minusSeconds(3600)).build()));
        var ours = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

        assertThat(redeem(ours))
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed ->
                                assertThat(failed.why())
                                        .isInstanceOfSatisfying(
                                                SignInFailure.ClockSkew.class,
                                                skew ->
                                                        assertThat(skew.ahead().toMinutes())
                                                                .isBetween(58L, 61L)));
    }

    @Test
    void a_certificate_of_nobodys_authority_is_not_trusted(@TempDir Path folder) throws Exception {
        try (var server = SelfSignedServer.start(folder)) {
            var registration = new Registration(server.url(), "footfall", List.of(), null);

            assertThat(Desk.failure(new Discovery(http).find(registration)))
                    .isInstanceOfSatisfying(
                            SignInFailure.Unreachable.class,
                            why ->
                                    assertThat(why.failure().obstacle())
                                            .isEqualTo(Obstacle.NOT_TRUSTED));
        }
    }
}
