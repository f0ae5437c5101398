package dev.footfall.collector.access.attack;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import dev.footfall.collector.access.Forger;
import java.util.List;

/** Texts that are no token, or were one. */
final class ForgedShapes {
    private ForgedShapes() {}

    static List<Attack> all(Target target) throws Exception {
        var good = target.good();
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
                new Attack(
                        "an elliptic signature of zeros",
                        Forger.part(Target.header("ES256", "ec", ""))
                                + "."
                                + parts[1]
                                + "."
                                + Forger.part(new byte[64]),
                        "bad_signature"),
                new Attack(
                        "an elliptic signature as DER",
                        Forger.part(Target.header("ES256", "ec", ""))
                                + "."
                                + parts[1]
                                + "."
                                + Forger.part(new byte[] {0x30, 6, 2, 1, 1, 2, 1, 1}),
                        "bad_signature"),
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
                                + Forger.part(target.claims(",\"groups\":[\"admins\"]"))
                                + "."
                                + parts[2],
                        "bad_signature"),
                new Attack(
                        "claims that are no UTF-8",
                        signedBytes(target, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
                        "malformed_token"),
                new Attack(
                        "claims that are a list",
                        target.forger().rs256(Target.HEADER, "[]"),
                        "malformed_token"),
                new Attack(
                        "something behind the claims",
                        target.forger().rs256(Target.HEADER, target.claims("") + "{}"),
                        "malformed_token"),
                new Attack(
                        "deep claims",
                        target.forger()
                                .rs256(
                                        Target.HEADER,
                                        target.claims(
                                                ",\"a\":" + "[".repeat(500) + "]".repeat(500))),
                        "malformed_token"));
    }

    private static String signedBytes(Target target, byte[] claims) throws Exception {
        return Forger.signed(
                Forger.part(Target.HEADER) + "." + Forger.part(claims),
                JWSAlgorithm.RS256,
                new RSASSASigner(target.forger().rsa));
    }
}
