package dev.footfall.collector.auth.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signature algorithms that count, and the keys they take. */
enum Algorithm {
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    ES256("P-256"),
    ES384("P-384"),
    ES512("P-521"),
    /** EdDSA by its older name, of which one curve counts. */
    EdDSA("Ed25519"),
    Ed25519("Ed25519");

    private static final int SHORTEST_RSA_BITS = 2048;

    /** Its name, as RFC 7518 and RFC 8037 have it; null for RSA. */
    private final @Nullable String curve;

    Algorithm() {
        this(null);
    }

    Algorithm(@Nullable String curve) {
        this.curve = curve;
    }

    static Optional<Algorithm> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    JWSAlgorithm inJose() {
        return JWSAlgorithm.parse(name());
    }

    boolean isEdwards() {
        return "Ed25519".equals(curve);
    }

    /** Whether a key is of the kind that this algorithm needs, and published for it. */
    boolean takes(JWK key) {
        var named = key.getAlgorithm();
        if (named != null
                && !named.getName().equals(name())
                && !(isEdwards() && of(named.getName()).filter(Algorithm::isEdwards).isPresent())) {
            return false;
        }
        return switch (key) {
            case RSAKey rsa -> curve == null && rsa.size() >= SHORTEST_RSA_BITS;
            case ECKey ec -> ec.getCurve().getName().equals(curve);
            case OctetKeyPair pair -> isEdwards() && pair.getCurve().getName().equals(curve);
            default -> false;
        };
    }
}
