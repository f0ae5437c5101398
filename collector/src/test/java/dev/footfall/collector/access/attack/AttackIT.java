package dev.footfall.collector.access.attack;

import static dev.footfall.collector.access.attack.Target.ME;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.footfall.collector.access.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that must not let anybody in, and why each of them does not; and those that do. */
class AttackIT {
    @TempDir private static Path directory;
    private static Target target;

    @BeforeAll
    static void start() throws Exception {
        target = Target.start(directory);
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    @Test
    void every_attack_is_refused_for_its_own_reason() throws Exception {
        var attacks = new ArrayList<Attack>();
        attacks.addAll(ForgedHeaders.all(target));
        attacks.addAll(ForgedShapes.all(target));
        attacks.addAll(ForgedClaims.all(target));

        assertThat(attacks).hasSizeGreaterThan(60);
        for (var attack : attacks) {
            var answer = target.visit().get(ME, attack.token());
            assertThat(answer.code()).as(attack.name()).isEqualTo(attack.code());
            assertThat(answer.status()).as(attack.name()).isEqualTo(401);
            assertThat(answer.challenge()).as(attack.name()).contains("error=\"invalid_token\"");
        }
        var counters = target.visit().get("/metrics", target.good()).body();
        for (var attack : attacks) {
            assertThat(counters)
                    .contains("footfall_sign_ins_refused_total{reason=\"" + attack.code() + "\"}");
        }
        for (var attack : attacks) {
            if (attack.token().length() > 20) {
                assertThat(target.collector().output()).doesNotContain(attack.token());
            }
        }
    }

    @Test
    void a_token_counts_only_in_one_authorization_header() throws Exception {
        var bearer = "Bearer " + target.good();

        var twice = with("Authorization", bearer, "Authorization", bearer);
        assertThat(twice.status()).isEqualTo(401);
        assertThat(twice.code()).isEqualTo("several_credentials");
        assertThat(twice.challenge()).contains("error=\"invalid_request\"");
        assertThat(target.visit().get(ME + "?access_token=" + target.good(), null).status())
                .isEqualTo(401);
        assertThat(with("Cookie", "access_token=" + target.good()).status()).isEqualTo(401);
        assertThat(with("Authorization", "Basic " + target.good()).status()).isEqualTo(401);
        assertThat(with("Authorization", "bEaReR " + target.good()).status()).isEqualTo(200);
    }

    private static Visit.Answer with(String... headers) {
        return target.visit().sendWith("GET", ME, null, headers);
    }

    @Test
    void a_megabyte_of_token_is_cut_off_and_others_are_served() throws Exception {
        var size = "A".repeat(1024 * 1024);
        try {
            assertThat(target.visit().get(ME, size).status()).isGreaterThanOrEqualTo(400);
        } catch (AssertionError connectionCut) {
            assertThat(connectionCut).hasCauseInstanceOf(IOException.class);
        }

        assertThat(target.visit().get(ME, "A".repeat(15_000)).code()).isEqualTo("malformed_token");
        assertThat(target.visit().get(ME, target.good()).status()).isEqualTo(200);
    }

    @Test
    void every_algorithm_that_is_promised_is_taken() throws Exception {
        var forger = target.forger();
        var claims = target.claims("");
        var tokens = new LinkedHashMap<String, String>();
        for (var algorithm :
                List.of(
                        JWSAlgorithm.RS256,
                        JWSAlgorithm.RS384,
                        JWSAlgorithm.RS512,
                        JWSAlgorithm.PS256,
                        JWSAlgorithm.PS384,
                        JWSAlgorithm.PS512)) {
            var name = algorithm.getName();
            tokens.put(name, forger.rsa(algorithm, Target.header(name, "rsa", ""), claims));
        }
        tokens.put("ES256", forger.ecdsa(Target.header("ES256", "ec", ""), claims, forger.ec));
        tokens.put(
                "ES384",
                forger.ecdsa(Target.header("ES384", "ec384", ""), claims, forger.otherCurve));
        tokens.put(
                "ES512",
                forger.ecdsa(Target.header("ES512", "ec521", ""), claims, forger.largeCurve));
        for (var name : List.of("EdDSA", "Ed25519")) {
            tokens.put(name, forger.ed25519(Target.header(name, "ed", ""), claims));
        }

        assertThat(tokens).allSatisfy(AttackIT::isTaken);
    }

    @Test
    void a_party_several_audiences_and_clocks_that_differ_a_little_are_no_attack()
            throws Exception {
        var within =
                target.claims(
                        Target.quoted(target.issuer().url()),
                        "[\"x\",\"desktop\"]",
                        String.valueOf(target.now() - 30));

        isTaken("azp", signed(target.claims(",\"azp\":\"desktop\"")));
        isTaken("one of two audiences, over for half a minute", signed(within));
    }

    private static String signed(String claims) throws Exception {
        return target.forger().rs256(Target.HEADER, claims);
    }

    private static void isTaken(String name, String token) {
        assertThat(target.visit().get(ME, token).status()).as(name).isEqualTo(200);
    }

    @Test
    void forged_tokens_cause_no_request_and_unknown_keys_one_at_most() throws Exception {
        var claims = target.claims("");
        var forged = target.forger().rs256(Target.HEADER, claims, target.forger().foreign);
        int before = target.issuer().requests();
        for (int i = 0; i < 500; i++) {
            assertThat(target.visit().get(ME, forged).status()).isEqualTo(401);
        }
        assertThat(target.issuer().requests()).isEqualTo(before);

        for (int i = 0; i < 50; i++) {
            var unknown =
                    target.forger()
                            .rs256(
                                    Target.header("RS256", "unknown" + i, ""),
                                    claims,
                                    target.forger().foreign);
            assertThat(target.visit().get(ME, unknown).code()).isEqualTo("unknown_key");
        }
        assertThat(target.issuer().requests()).isBetween(before, before + 1);
    }
}
