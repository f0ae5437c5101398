package dev.footfall.collector.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs any header and any claims, with the issuer's keys and with others. */
public final class Forger {
    public final RSAKey rsa;
    public final ECKey ec;
    public final RSAKey foreign;
    public final RSAKey weak;
    public final ECKey otherCurve;
    public final ECKey largeCurve;
    public final OctetKeyPair edwards;
    private final KeyPair edwardsPair;

    public Forger() throws JOSEException, GeneralSecurityException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        otherCurve = new ECKeyGenerator(Curve.P_384).keyID("ec384").generate();
        largeCurve = new ECKeyGenerator(Curve.P_521).keyID("ec521").generate();
        foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
        weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        edwardsPair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = edwardsPair.getPublic().getEncoded();
        var x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        edwards = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x)).keyID("ed").build();
    }

    /** What the issuer publishes. */
    public List<JWK> published() {
        return List.of(
                rsa.toPublicJWK(),
                ec.toPublicJWK(),
                otherCurve.toPublicJWK(),
                largeCurve.toPublicJWK(),
                weak.toPublicJWK(),
                edwards);
    }

    public static String part(String json) {
        return part(json.getBytes(StandardCharsets.UTF_8));
    }

    public static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Signed with the issuer's RSA key, whatever the header says. */
    public String rs256(String header, String claims) throws JOSEException {
        return rs256(header, claims, rsa);
    }

    public String rs256(String header, String claims, RSAKey key) throws JOSEException {
        return signed(
                part(header) + "." + part(claims),
                JWSAlgorithm.RS256,
                new RSASSASigner(key.toRSAPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
    }

    public String rsa(JWSAlgorithm algorithm, String header, String claims) throws JOSEException {
        return signed(part(header) + "." + part(claims), algorithm, new RSASSASigner(rsa));
    }

    /** Signed as the key's curve asks for, whatever the header says. */
    public String ecdsa(String header, String claims, ECKey key) throws JOSEException {
        var signer = new ECDSASigner(key);
        var algorithm = signer.supportedJWSAlgorithms().iterator().next();
        return signed(part(header) + "." + part(claims), algorithm, signer);
    }

    public String ed25519(String header, String claims) throws GeneralSecurityException {
        var input = part(header) + "." + part(claims);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(edwardsPair.getPrivate());
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + part(signature.sign());
    }

    /** HMAC with the public key as the secret, which a careless verifier takes. */
    public String hs256(String header, String claims, byte[] secret)
            throws GeneralSecurityException {
        var input = part(header) + "." + part(claims);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return input + "." + part(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    }

    public static String signed(String input, JWSAlgorithm algorithm, JWSSigner signer)
            throws JOSEException {
        return input
                + "."
                + signer.sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.US_ASCII));
    }
}
