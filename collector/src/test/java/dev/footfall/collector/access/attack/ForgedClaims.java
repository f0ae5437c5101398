package dev.footfall.collector.access.attack;

import java.util.List;

/** Tokens that the issuer signed, and that are not for this collector, this client or this time. */
final class ForgedClaims {
    private ForgedClaims() {}

    static List<Attack> all(Target target) throws Exception {
        var iss = Target.quoted(target.issuer().url());
        var later = String.valueOf(target.now() + 300);
        var aud = Target.quoted("desktop");
        return List.of(
                new Attack(
                        "another issuer",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(
                                                Target.quoted("https://evil.example"), aud, later)),
                        "wrong_issuer"),
                new Attack(
                        "the issuer with a slash",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(
                                                Target.quoted(target.issuer().url() + "/"),
                                                aud,
                                                later)),
                        "wrong_issuer"),
                new Attack(
                        "the issuer in a list",
                        target.forger()
                                .rs256(Target.HEADER, target.claims("[" + iss + "]", aud, later)),
                        "missing_claim"),
                new Attack(
                        "another audience",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(iss, Target.quoted("other"), later)),
                        "wrong_audience"),
                new Attack(
                        "an audience in other case",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(iss, Target.quoted("Desktop"), later)),
                        "wrong_audience"),
                new Attack(
                        "an empty list of audiences",
                        target.forger().rs256(Target.HEADER, target.claims(iss, "[]", later)),
                        "missing_claim"),
                new Attack(
                        "an audience that is an object",
                        target.forger()
                                .rs256(Target.HEADER, target.claims(iss, "{\"desktop\":1}", later)),
                        "missing_claim"),
                new Attack(
                        "issued to another client",
                        target.forger().rs256(Target.HEADER, target.claims(",\"azp\":\"other\"")),
                        "wrong_party"),
                new Attack(
                        "issued to nobody",
                        target.forger().rs256(Target.HEADER, target.claims(",\"azp\":null")),
                        "wrong_party"),
                new Attack(
                        "expired",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(iss, aud, String.valueOf(target.now() - 61))),
                        "token_expired"),
                new Attack(
                        "expired long ago",
                        target.forger().rs256(Target.HEADER, target.claims(iss, aud, "0")),
                        "token_expired"),
                new Attack(
                        "without an end",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        "{\"iss\":%s,\"aud\":%s,\"sub\":\"ada\"}"
                                                .formatted(iss, aud)),
                        "missing_claim"),
                new Attack(
                        "an end that is null",
                        target.forger().rs256(Target.HEADER, target.claims(iss, aud, "null")),
                        "missing_claim"),
                new Attack(
                        "an end that is a text",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(iss, aud, Target.quoted(later))),
                        "missing_claim"),
                new Attack(
                        "an end beyond all dates",
                        target.forger().rs256(Target.HEADER, target.claims(iss, aud, "1e300")),
                        "missing_claim"),
                new Attack(
                        "an end before all dates",
                        target.forger().rs256(Target.HEADER, target.claims(iss, aud, "-5")),
                        "missing_claim"),
                new Attack(
                        "not yet valid",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(",\"nbf\":" + (target.now() + 120))),
                        "token_not_yet_valid"),
                new Attack(
                        "a beginning that is a text",
                        target.forger().rs256(Target.HEADER, target.claims(",\"nbf\":\"soon\"")),
                        "missing_claim"),
                new Attack(
                        "without an issuer",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        "{\"aud\":\"desktop\",\"exp\":%s}".formatted(later)),
                        "missing_claim"),
                new Attack(
                        "without an audience",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        "{\"iss\":%s,\"exp\":%s}".formatted(iss, later)),
                        "missing_claim"),
                new Attack(
                        "an end twice",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(",\"exp\":" + (target.now() + 999))),
                        "malformed_token"),
                new Attack(
                        "a subject twice",
                        target.forger().rs256(Target.HEADER, target.claims(",\"sub\":\"eve\"")),
                        "malformed_token"),
                new Attack("a made-up personal token", "ffp_" + "A".repeat(43), "unknown_token"));
    }
}
