package dev.footfall.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that must not let anybody in, and why each of them does not. */
class AttackIT {
    private static final String ME = "/api/v1/me";
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"typ\":\"JWT\"}";

    @TempDir private static Path directory;
    private static Forger forger;
    private static StandInIssuer issuer;
    private static CollectorProcess collector;
    private static Visit visit;

    @BeforeAll
    static void start() throws Exception {
        forger = new Forger();
        issuer = StandInIssuer.start(forger.published());
        collector =
                CollectorProcess.start(
                        directory,
                        "web.admin.acl: 'claims.sub == \"ada\"'",
                        "web.admin.oidc.endpoint: " + issuer.url(),
                        "web.admin.oidc.client_id: desktop");
        visit = new Visit(collector.url());
        visit.getUntil(ME, good(), answer -> answer.status() == 200);
    }

    @AfterAll
    static void stop() {
        collector.close();
        issuer.close();
    }

    private record Attack(String name, String token, String code) {}

    private static String good() throws Exception {
        return forger.rs256(HEADER, claims(""));
    }

    /** Claims that would do, and others behind them; a member twice is spelled by the caller. */
    private static String claims(String more) {
        return "{\"iss\":\"%s\",\"aud\":\"desktop\",\"sub\":\"ada\",\"exp\":%d%s}"
                .formatted(issuer.url(), now() + 300, more);
    }

    private static String claims(String iss, String aud, String exp) {
        return "{\"iss\":%s,\"aud\":%s,\"sub\":\"ada\",\"exp\":%s}".formatted(iss, aud, exp);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String header(String algorithm, String kid, String more) {
        return "{\"alg\":\"%s\",\"kid\":\"%s\"%s}".formatted(algorithm, kid, more);
    }

    private List<Attack> headers() throws Exception {
        var claims = claims("");
        var pem = forger.rsa.toRSAPublicKey().getEncoded();
        var jwk = forger.foreign.toPublicJWK().toJSONString();
        var foreign = forger.foreign;
        return List.of(
                new Attack(
                        "none",
                        Forger.part("{\"alg\":\"none\"}") + "." + Forger.part(claims) + ".",
                        "unsigned_token"),
                new Attack(
                        "None, signed all the same",
                        forger.rs256(header("NoNe", "rsa", ""), claims),
                        "unsigned_token"),
                new Attack(
                        "HMAC with the public key",
                        forger.hs256(header("HS256", "rsa", ""), claims, pem),
                        "forbidden_algorithm"),
                new Attack(
                        "HMAC with the key set",
                        forger.hs256(
                                header("HS256", "rsa", ""),
                                claims,
                                forger.rsa
                                        .toPublicJWK()
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8)),
                        "forbidden_algorithm"),
                new Attack(
                        "HMAC without a kid",
                        forger.hs256("{\"alg\":\"HS512\"}", claims, pem),
                        "forbidden_algorithm"),
                new Attack(
                        "an unknown algorithm",
                        forger.rs256(header("RS1", "rsa", ""), claims),
                        "forbidden_algorithm"),
                new Attack(
                        "ES256K",
                        forger.rs256(header("ES256K", "ec", ""), claims),
                        "forbidden_algorithm"),
                new Attack(
                        "no algorithm",
                        forger.rs256("{\"kid\":\"rsa\"}", claims),
                        "malformed_token"),
                new Attack(
                        "an algorithm that is a number",
                        forger.rs256("{\"alg\":5,\"kid\":\"rsa\"}", claims),
                        "malformed_token"),
                new Attack(
                        "a kid that is a list",
                        forger.rs256("{\"alg\":\"RS256\",\"kid\":[\"rsa\"]}", claims),
                        "malformed_token"),
                new Attack(
                        "alg twice",
                        forger.rs256(
                                "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"rsa\"}", claims),
                        "malformed_token"),
                new Attack(
                        "a forged kid",
                        forger.rs256(header("RS256", "foreign", ""), claims, foreign),
                        "unknown_key"),
                new Attack(
                        "a kid that is a path",
                        forger.rs256(header("RS256", "../../etc/passwd", ""), claims, foreign),
                        "unknown_key"),
                new Attack(
                        "a kid that is SQL",
                        forger.rs256(header("RS256", "' or 1=1 --", ""), claims, foreign),
                        "unknown_key"),
                new Attack(
                        "a known kid with another key",
                        forger.rs256(header("RS256", "rsa", ""), claims, foreign),
                        "bad_signature"),
                new Attack(
                        "no kid where several would do",
                        forger.rs256("{\"alg\":\"RS512\"}", claims),
                        "bad_signature"),
                new Attack(
                        "crit",
                        forger.rs256(header("RS256", "rsa", ",\"crit\":[\"exp\"]"), claims),
                        "critical_header"),
                new Attack(
                        "an empty crit",
                        forger.rs256(header("RS256", "rsa", ",\"crit\":[]"), claims),
                        "critical_header"),
                new Attack(
                        "b64 false",
                        forger.rs256(
                                header("RS256", "rsa", ",\"b64\":false,\"crit\":[\"b64\"]"),
                                claims),
                        "critical_header"),
                new Attack(
                        "an embedded key",
                        forger.rs256(
                                header("RS256", "foreign", ",\"jwk\":" + jwk), claims, foreign),
                        "embedded_key"),
                new Attack(
                        "an address of keys",
                        forger.rs256(
                                header(
                                        "RS256",
                                        "foreign",
                                        ",\"jku\":\"%s/keys\"".formatted(issuer.url())),
                                claims,
                                foreign),
                        "embedded_key"),
                new Attack(
                        "an address of a certificate",
                        forger.rs256(
                                header("RS256", "rsa", ",\"x5u\":\"%s/c\"".formatted(issuer.url())),
                                claims),
                        "embedded_key"),
                new Attack(
                        "an embedded certificate",
                        forger.rs256(
                                header("RS256", "rsa", ",\"x5c\":[\"AAAA\"]"), claims, foreign),
                        "bad_signature"),
                new Attack(
                        "a token in a token",
                        forger.rs256(header("RS256", "rsa", ",\"cty\":\"JWT\""), claims),
                        "nested_token"),
                new Attack(
                        "a token as the payload", forger.rs256(HEADER, good()), "malformed_token"),
                new Attack(
                        "a token for signing out",
                        forger.rs256(header("RS256", "rsa", ",\"typ\":\"logout+jwt\""), claims),
                        "wrong_type"),
                new Attack(
                        "a proof of possession",
                        forger.rs256(header("RS256", "rsa", ",\"typ\":\"dpop+jwt\""), claims),
                        "wrong_type"),
                new Attack(
                        "an RSA key of 1024 bits",
                        forger.rs256(header("RS256", "weak", ""), claims, forger.weak),
                        "unknown_key"),
                new Attack(
                        "ES256 with an RSA key's id",
                        forger.es256(header("ES256", "rsa", ""), claims, forger.ec),
                        "unknown_key"),
                new Attack(
                        "ES256 with a key of another curve",
                        forger.es256(header("ES256", "ec384", ""), claims, forger.otherCurve),
                        "unknown_key"),
                new Attack(
                        "PS256 in place of RS256",
                        forger.rs256(header("PS256", "rsa", ""), claims),
                        "bad_signature"));
    }

    private List<Attack> shapes() throws Exception {
        var good = good();
        var parts = good.split("\\.", -1);
        var encrypted = Forger.part("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..a.b.c";
        return List.of(
                new Attack("nothing", "", "malformed_token"),
                new Attack("one part", "abc", "malformed_token"),
                new Attack("two parts", parts[0] + "." + parts[1], "malformed_token"),
                new Attack("four parts", good + ".x", "malformed_token"),
                new Attack("an encrypted token", encrypted, "encrypted_token"),
                new Attack("no signature", parts[0] + "." + parts[1] + ".", "bad_signature"),
                new Attack(
                        "a short signature", parts[0] + "." + parts[1] + ".AAAA", "bad_signature"),
                new Attack("padding", good + "==", "malformed_token"),
                new Attack(
                        "base64 with a plus",
                        parts[0] + "." + parts[1] + ".+" + parts[2].substring(1),
                        "malformed_token"),
                new Attack(
                        "bits beyond the last byte",
                        parts[0] + "." + parts[1] + ".AB",
                        "malformed_token"),
                new Attack(
                        "a space in it",
                        parts[0] + " ." + parts[1] + "." + parts[2],
                        "malformed_token"),
                new Attack(
                        "claims of another token",
                        parts[0]
                                + "."
                                + Forger.part(claims(",\"groups\":[\"admins\"]"))
                                + "."
                                + parts[2],
                        "bad_signature"),
                new Attack(
                        "claims that are no UTF-8",
                        signedBytes(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
                        "malformed_token"),
                new Attack("claims that are a list", forger.rs256(HEADER, "[]"), "malformed_token"),
                new Attack(
                        "something behind the claims",
                        forger.rs256(HEADER, claims("") + "{}"),
                        "malformed_token"),
                new Attack(
                        "deep claims",
                        forger.rs256(HEADER, claims(",\"a\":" + "[".repeat(500) + "]".repeat(500))),
                        "malformed_token"));
    }

    private static String signedBytes(byte[] claims) throws Exception {
        return Forger.signed(
                Forger.part(HEADER) + "." + Forger.part(claims),
                JWSAlgorithm.RS256,
                new RSASSASigner(forger.rsa));
    }

    private List<Attack> contents() throws Exception {
        var iss = quoted(issuer.url());
        var later = String.valueOf(now() + 300);
        var aud = quoted("desktop");
        return List.of(
                new Attack(
                        "another issuer",
                        forger.rs256(HEADER, claims(quoted("https://evil.example"), aud, later)),
                        "wrong_issuer"),
                new Attack(
                        "the issuer with a slash",
                        forger.rs256(HEADER, claims(quoted(issuer.url() + "/"), aud, later)),
                        "wrong_issuer"),
                new Attack(
                        "the issuer in a list",
                        forger.rs256(HEADER, claims("[" + iss + "]", aud, later)),
                        "missing_claim"),
                new Attack(
                        "another audience",
                        forger.rs256(HEADER, claims(iss, quoted("other"), later)),
                        "wrong_audience"),
                new Attack(
                        "an audience in other case",
                        forger.rs256(HEADER, claims(iss, quoted("Desktop"), later)),
                        "wrong_audience"),
                new Attack(
                        "an empty list of audiences",
                        forger.rs256(HEADER, claims(iss, "[]", later)),
                        "missing_claim"),
                new Attack(
                        "an audience that is an object",
                        forger.rs256(HEADER, claims(iss, "{\"desktop\":1}", later)),
                        "missing_claim"),
                new Attack(
                        "issued to another client",
                        forger.rs256(HEADER, claims(",\"azp\":\"other\"")),
                        "wrong_party"),
                new Attack(
                        "issued to nobody",
                        forger.rs256(HEADER, claims(",\"azp\":null")),
                        "wrong_party"),
                new Attack(
                        "expired",
                        forger.rs256(HEADER, claims(iss, aud, String.valueOf(now() - 61))),
                        "token_expired"),
                new Attack(
                        "expired long ago",
                        forger.rs256(HEADER, claims(iss, aud, "0")),
                        "token_expired"),
                new Attack(
                        "without an end",
                        forger.rs256(
                                HEADER,
                                "{\"iss\":%s,\"aud\":%s,\"sub\":\"ada\"}".formatted(iss, aud)),
                        "missing_claim"),
                new Attack(
                        "an end that is null",
                        forger.rs256(HEADER, claims(iss, aud, "null")),
                        "missing_claim"),
                new Attack(
                        "an end that is a text",
                        forger.rs256(HEADER, claims(iss, aud, quoted(later))),
                        "missing_claim"),
                new Attack(
                        "an end beyond all dates",
                        forger.rs256(HEADER, claims(iss, aud, "1e300")),
                        "missing_claim"),
                new Attack(
                        "an end before all dates",
                        forger.rs256(HEADER, claims(iss, aud, "-5")),
                        "missing_claim"),
                new Attack(
                        "not yet valid",
                        forger.rs256(HEADER, claims(",\"nbf\":" + (now() + 120))),
                        "token_not_yet_valid"),
                new Attack(
                        "a beginning that is a text",
                        forger.rs256(HEADER, claims(",\"nbf\":\"soon\"")),
                        "missing_claim"),
                new Attack(
                        "without an issuer",
                        forger.rs256(HEADER, "{\"aud\":\"desktop\",\"exp\":%s}".formatted(later)),
                        "missing_claim"),
                new Attack(
                        "without an audience",
                        forger.rs256(HEADER, "{\"iss\":%s,\"exp\":%s}".formatted(iss, later)),
                        "missing_claim"),
                new Attack(
                        "an end twice",
                        forger.rs256(HEADER, claims(",\"exp\":" + (now() + 999))),
                        "malformed_token"),
                new Attack(
                        "a subject twice",
                        forger.rs256(HEADER, claims(",\"sub\":\"eve\"")),
                        "malformed_token"),
                new Attack("a made-up personal token", "ffp_" + "A".repeat(43), "unknown_token"));
    }

    @Test
    void every_attack_is_refused_for_its_own_reason() throws Exception {
        var attacks = new ArrayList<Attack>();
        attacks.addAll(headers());
        attacks.addAll(shapes());
        attacks.addAll(contents());

        assertThat(attacks).hasSizeGreaterThan(60);
        for (var attack : attacks) {
            var answer = visit.get(ME, attack.token());
            assertThat(answer.code()).as(attack.name()).isEqualTo(attack.code());
            assertThat(answer.status()).as(attack.name()).isEqualTo(401);
            assertThat(answer.challenge()).as(attack.name()).contains("error=\"invalid_token\"");
        }
        var counters = visit.get("/metrics", good()).body();
        for (var attack : attacks) {
            assertThat(counters)
                    .contains("footfall_sign_ins_refused_total{reason=\"" + attack.code() + "\"}");
        }
        for (var attack : attacks) {
            if (attack.token().length() > 20) {
                assertThat(collector.output()).doesNotContain(attack.token());
            }
        }
    }

    @Test
    void a_token_counts_only_in_one_authorization_header() throws Exception {
        var good = good();

        var twice =
                visit.sendWith(
                        "GET",
                        ME,
                        null,
                        "Authorization",
                        "Bearer " + good,
                        "Authorization",
                        "Bearer " + good);
        assertThat(twice.status()).isEqualTo(401);
        assertThat(twice.code()).isEqualTo("several_credentials");
        assertThat(twice.challenge()).contains("error=\"invalid_request\"");
        assertThat(visit.get(ME + "?access_token=" + good, null).status()).isEqualTo(401);
        assertThat(visit.sendWith("GET", ME, null, "Cookie", "access_token=" + good).status())
                .isEqualTo(401);
        assertThat(visit.sendWith("GET", ME, null, "Authorization", "Basic " + good).status())
                .isEqualTo(401);
        assertThat(visit.sendWith("GET", ME, null, "Authorization", "bEaReR " + good).status())
                .isEqualTo(200);
    }

    @Test
    void a_megabyte_of_token_is_cut_off_and_others_are_served() throws Exception {
        var size = "A".repeat(1024 * 1024);
        try {
            assertThat(visit.get(ME, size).status()).isGreaterThanOrEqualTo(400);
        } catch (AssertionError connectionCut) {
            assertThat(connectionCut).hasCauseInstanceOf(IOException.class);
        }

        assertThat(visit.get(ME, "A".repeat(15_000)).code()).isEqualTo("malformed_token");
        assertThat(visit.get(ME, good()).status()).isEqualTo(200);
    }

    @Test
    void every_algorithm_that_is_promised_is_taken() throws Exception {
        var claims = claims("");
        for (var algorithm :
                List.of(
                        JWSAlgorithm.RS384,
                        JWSAlgorithm.RS512,
                        JWSAlgorithm.PS256,
                        JWSAlgorithm.PS384,
                        JWSAlgorithm.PS512)) {
            var token = forger.rsa(algorithm, header(algorithm.getName(), "rsa", ""), claims);
            assertThat(visit.get(ME, token).status()).as("%s", algorithm).isEqualTo(200);
        }
        assertThat(
                        visit.get(ME, forger.es256(header("ES256", "ec", ""), claims, forger.ec))
                                .status())
                .isEqualTo(200);
        assertThat(
                        visit.get(
                                        ME,
                                        forger.es256(
                                                header("ES384", "ec384", ""),
                                                claims,
                                                forger.otherCurve))
                                .status())
                .isEqualTo(200);
        for (var name : List.of("EdDSA", "Ed25519")) {
            assertThat(visit.get(ME, forger.ed25519(header(name, "ed", ""), claims)).status())
                    .as(name)
                    .isEqualTo(200);
        }
        assertThat(visit.get(ME, forger.rs256(HEADER, claims(",\"azp\":\"desktop\""))).status())
                .isEqualTo(200);
        var within =
                claims(quoted(issuer.url()), "[\"x\",\"desktop\"]", String.valueOf(now() - 30));
        assertThat(visit.get(ME, forger.rs256(HEADER, within)).status()).isEqualTo(200);
    }

    @Test
    void forged_tokens_cause_no_request_and_unknown_keys_one_at_most() throws Exception {
        var claims = claims("");
        var forged = forger.rs256(HEADER, claims, forger.foreign);
        int before = issuer.requests();
        for (int i = 0; i < 500; i++) {
            assertThat(visit.get(ME, forged).status()).isEqualTo(401);
        }
        assertThat(issuer.requests()).isEqualTo(before);

        for (int i = 0; i < 50; i++) {
            var unknown = forger.rs256(header("RS256", "unknown" + i, ""), claims, forger.foreign);
            assertThat(visit.get(ME, unknown).code()).isEqualTo("unknown_key");
        }
        assertThat(issuer.requests()).isBetween(before, before + 1);
    }
}
