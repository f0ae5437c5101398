package dev.footfall.admin.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a token says, for people; nothing is decided by it. */
final class Claims {
    private Claims() {}

    /** Empty for a token that only its issuer can read. */
    static Optional<JWTClaimsSet> in(String token) {
        try {
            return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet());
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    static Map<String, Object> readable(JWTClaimsSet claims) {
        var present = new TreeMap<String, Object>();
        claims.toJSONObject()
                .forEach((name, value) -> {
                    if (value != null) {
                        present.put(name, value);
                    }
                });
        return present;
    }
}
