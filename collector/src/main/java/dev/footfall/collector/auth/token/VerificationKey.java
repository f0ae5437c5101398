package dev.footfall.collector.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One published key. Safe for use by many threads. */
final class VerificationKey {
    /**
     * What stands before the 32 bytes of an Ed25519 key in the form that the JDK reads (RFC 8410).
     */
    private static final byte[] ED25519_PREFIX =
            HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_BYTES = 32;

    private final JWK jwk;
    private final @Nullable JWSVerifier verifier;
    private final @Nullable PublicKey edwards;

    private VerificationKey(JWK jwk, @Nullable JWSVerifier verifier, @Nullable PublicKey edwards) {
        this.jwk = jwk;
        this.verifier = verifier;
        this.edwards = edwards;
    }

    /**
     * The public half of a key.
     *
     * @throws JOSEException when nothing can be verified with it
     */
    static VerificationKey of(JWK jwk) throws JOSEException {
        return switch (jwk) {
            case RSAKey rsa -> new VerificationKey(jwk, new RSASSAVerifier(rsa), null);
            case ECKey ec -> new VerificationKey(jwk, new ECDSAVerifier(ec), null);
            case OctetKeyPair pair -> new VerificationKey(jwk, null, edwards(pair));
            default -> throw new JOSEException("no key of a pair: " + jwk.getKeyType());
        };
    }

    /** Nimbus leaves this curve to a library of its own; the JDK has it. */
    private static PublicKey edwards(OctetKeyPair pair) throws JOSEException {
        var x = pair.getDecodedX();
        if (x.length != ED25519_BYTES) {
            throw new JOSEException("no Ed25519 key: " + x.length + " bytes");
        }
        var encoded = new byte[ED25519_PREFIX.length + ED25519_BYTES];
        System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
        System.arraycopy(x, 0, encoded, ED25519_PREFIX.length, ED25519_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new JOSEException("no Ed25519 key", e);
        }
    }

    boolean suits(Algorithm algorithm) {
        return algorithm.takes(jwk);
    }

    /** Whether this key made the signature; one of the wrong length did not. */
    boolean verifies(Algorithm algorithm, byte[] signed, byte[] signature) {
        try {
            if (verifier != null) {
                return verifier.verify(
                        new JWSHeader(algorithm.inJose()), signed, Base64URL.encode(signature));
            }
            var check = Signature.getInstance("Ed25519");
            check.initVerify(edwards);
            check.update(signed);
            return check.verify(signature);
        } catch (JOSEException | GeneralSecurityException notASignature) {
            return false;
        }
    }
}
