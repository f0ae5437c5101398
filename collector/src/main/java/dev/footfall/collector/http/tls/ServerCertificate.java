package dev.footfall.collector.http.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate and its key that fit together, ready to be presented. Safe for use by many threads.
 *
 * @param context what presents them; no client is asked for a certificate of its own
 * @param end when the certificate stops being valid
 */
public record ServerCertificate(SSLContext context, Instant end) {
    /** Keys in memory need a password by their interface; it protects nothing. */
    private static final char[] NO_PASSWORD = {};

    private static final byte[] PROBE = {1, 2, 3};

    /**
     * Makes one of what the files hold.
     *
     * @param now when it has to be valid
     * @throws TlsException when they cannot be used
     */
    static ServerCertificate of(Path certificateFile, Path keyFile, Instant now) {
        var chain = PemChain.read(certificateFile);
        var own = chain.getFirst();
        var end = own.getNotAfter().toInstant();
        if (end.isBefore(now)) {
            throw new TlsException(
                    "The certificate in %s has expired at %s. Put a new one in its place."
                            .formatted(certificateFile, end));
        }
        var begin = own.getNotBefore().toInstant();
        if (begin.isAfter(now)) {
            throw new TlsException(
                    "The certificate in %s is not valid before %s. Set this machine's clock, or wait."
                            .formatted(certificateFile, begin));
        }
        var key = PemKey.read(keyFile, own.getPublicKey());
        if (!belong(key, own.getPublicKey())) {
            throw new TlsException(
                    "The key in %s does not belong to the certificate in %s. Name the two that were made together; the server's certificate comes first in its file."
                            .formatted(keyFile, certificateFile));
        }
        return new ServerCertificate(context(chain, key), end);
    }

    /** What the one signs, the other has to verify. */
    private static boolean belong(PrivateKey key, PublicKey counterpart) {
        try {
            var signature = Signature.getInstance(signatureOf(counterpart.getAlgorithm()));
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(counterpart);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String signatureOf(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }

    private static SSLContext context(List<X509Certificate> chain, PrivateKey key) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsException("This Java cannot present the certificate: " + e, e);
        }
    }
}
