package dev.footfall.collector.access.attack;

import dev.footfall.collector.access.Forger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tokens whose header lies about how they are signed, or asks for too much. */
final class ForgedHeaders {
    private ForgedHeaders() {}

    static List<Attack> all(Target target) throws Exception {
        var claims = target.claims("");
        var pem = target.forger().rsa.toRSAPublicKey().getEncoded();
        var jwk = target.forger().foreign.toPublicJWK().toJSONString();
        var foreign = target.forger().foreign;
        return List.of(
                new Attack(
                        "none",
                        Forger.part("{\"alg\":\"none\"}") + "." + Forger.part(claims) + ".",
                        "unsigned_token"),
                new Attack(
                        "None, signed all the same",
                        target.forger().rs256(Target.header("NoNe", "rsa", ""), claims),
                        "unsigned_token"),
                new Attack(
                        "HMAC with the public key",
                        target.forger().hs256(Target.header("HS256", "rsa", ""), claims, pem),
                        "forbidden_algorithm"),
                new Attack(
                        "HMAC with the key set",
                        target.forger()
                                .hs256(
                                        Target.header("HS256", "rsa", ""),
                                        claims,
                                        target.forger()
                                                .rsa
                                                .toPublicJWK()
                                                .toString()
                                                .getBytes(StandardCharsets.UTF_8)),
                        "forbidden_algorithm"),
                new Attack(
                        "HMAC without a kid",
                        target.forger().hs256("{\"alg\":\"HS512\"}", claims, pem),
                        "forbidden_algorithm"),
                new Attack(
                        "an unknown algorithm",
                        target.forger().rs256(Target.header("RS1", "rsa", ""), claims),
                        "forbidden_algorithm"),
                new Attack(
                        "ES256K",
                        target.forger().rs256(Target.header("ES256K", "ec", ""), claims),
                        "forbidden_algorithm"),
                new Attack(
                        "no algorithm",
                        target.forger().rs256("{\"kid\":\"rsa\"}", claims),
                        "malformed_token"),
                new Attack(
                        "an algorithm that is a number",
                        target.forger().rs256("{\"alg\":5,\"kid\":\"rsa\"}", claims),
                        "malformed_token"),
                new Attack(
                        "a kid that is a list",
                        target.forger().rs256("{\"alg\":\"RS256\",\"kid\":[\"rsa\"]}", claims),
                        "malformed_token"),
                new Attack(
                        "alg twice",
                        target.forger()
                                .rs256(
                                        "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"rsa\"}",
                                        claims),
                        "malformed_token"),
                new Attack(
                        "a forged kid",
                        target.forger()
                                .rs256(Target.header("RS256", "foreign", ""), claims, foreign),
                        "unknown_key"),
                new Attack(
                        "a kid that is a path",
                        target.forger()
                                .rs256(
                                        Target.header("RS256", "../../etc/passwd", ""),
                                        claims,
                                        foreign),
                        "unknown_key"),
                new Attack(
                        "a kid that is SQL",
                        target.forger()
                                .rs256(Target.header("RS256", "' or 1=1 --", ""), claims, foreign),
                        "unknown_key"),
                new Attack(
                        "a known kid with another key",
                        target.forger().rs256(Target.header("RS256", "rsa", ""), claims, foreign),
                        "bad_signature"),
                new Attack(
                        "no kid where several would do",
                        target.forger().rs256("{\"alg\":\"RS512\"}", claims),
                        "bad_signature"),
                new Attack(
                        "crit",
                        target.forger()
                                .rs256(
                                        Target.header("RS256", "rsa", ",\"crit\":[\"exp\"]"),
                                        claims),
                        "critical_header"),
                new Attack(
                        "an empty crit",
                        target.forger()
                                .rs256(Target.header("RS256", "rsa", ",\"crit\":[]"), claims),
                        "critical_header"),
                new Attack(
                        "b64 false",
                        target.forger()
                                .rs256(
                                        Target.header(
                                                "RS256",
                                                "rsa",
                                                ",\"b64\":false,\"crit\":[\"b64\"]"),
                                        claims),
                        "critical_header"),
                new Attack(
                        "an embedded key",
                        target.forger()
                                .rs256(
                                        Target.header("RS256", "foreign", ",\"jwk\":" + jwk),
                                        claims,
                                        foreign),
                        "embedded_key"),
                new Attack(
                        "an address of keys",
                        target.forger()
                                .rs256(
                                        Target.header(
                                                "RS256",
                                                "foreign",
                                                ",\"jku\":\"%s/keys\""
                                                        .formatted(target.issuer().url())),
                                        claims,
                                        foreign),
                        "embedded_key"),
                new Attack(
                        "an address of a certificate",
                        target.forger()
                                .rs256(
                                        Target.header(
                                                "RS256",
                                                "rsa",
                                                ",\"x5u\":\"%s/c\""
                                                        .formatted(target.issuer().url())),
                                        claims),
                        "embedded_key"),
                new Attack(
                        "an embedded certificate",
                        target.forger()
                                .rs256(
                                        Target.header("RS256", "rsa", ",\"x5c\":[\"AAAA\"]"),
                                        claims,
                                        foreign),
                        "bad_signature"),
                new Attack(
                        "a token in a token",
                        target.forger()
                                .rs256(Target.header("RS256", "rsa", ",\"cty\":\"JWT\""), claims),
                        "nested_token"),
                new Attack(
                        "a token as the payload",
                        target.forger().rs256(Target.HEADER, target.good()),
                        "malformed_token"),
                new Attack(
                        "a token for signing out",
                        target.forger()
                                .rs256(
                                        Target.header("RS256", "rsa", ",\"typ\":\"logout+jwt\""),
                                        claims),
                        "wrong_type"),
                new Attack(
                        "a proof of possession",
                        target.forger()
                                .rs256(
                                        Target.header("RS256", "rsa", ",\"typ\":\"dpop+jwt\""),
                                        claims),
                        "wrong_type"),
                new Attack(
                        "an RSA key of 1024 bits",
                        target.forger()
                                .rs256(
                                        Target.header("RS256", "weak", ""),
                                        claims,
                                        target.forger().weak),
                        "unknown_key"),
                new Attack(
                        "ES256 with an RSA key's id",
                        target.forger()
                                .ecdsa(
                                        Target.header("ES256", "rsa", ""),
                                        claims,
                                        target.forger().ec),
                        "unknown_key"),
                new Attack(
                        "ES256 with a key of another curve",
                        target.forger()
                                .ecdsa(
                                        Target.header("ES256", "ec384", ""),
                                        claims,
                                        target.forger().otherCurve),
                        "unknown_key"),
                new Attack(
                        "an algorithm in small letters",
                        target.forger().rs256(Target.header("rs256", "rsa", ""), claims),
                        "forbidden_algorithm"),
                new Attack(
                        "a kid that is empty",
                        target.forger().rs256(Target.header("RS256", "", ""), claims, foreign),
                        "unknown_key"),
                new Attack(
                        "RS256 with an EC key's id",
                        target.forger().rs256(Target.header("RS256", "ec", ""), claims),
                        "unknown_key"),
                new Attack(
                        "PS256 in place of RS256",
                        target.forger().rs256(Target.header("PS256", "rsa", ""), claims),
                        "bad_signature"));
    }
}
