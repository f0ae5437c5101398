package dev.footfall.collector.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates and keys that {@code make.sh} has left among the resources. */
public final class Made {
    private Made() {}

    /** Puts a file there as its owner would have it: for nobody else to read. */
    public static void copy(String name, Path to) {
        try (var in = open(name)) {
            var fresh = to.resolveSibling(to.getFileName() + ".new");
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Puts a certificate and its key there. */
    public static void copy(String name, CertificateFiles to) {
        copy(name + ".crt", to.certificate());
        copy(name + ".key", to.key());
    }

    /** Trusts the certificates of these names and nobody else's. */
    public static SSLContext trusting(String... names) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (var name : names) {
                try (var in = open(name + ".crt")) {
                    var certificate =
                            CertificateFactory.getInstance("X.509").generateCertificate(in);
                    store.setCertificateEntry(name, certificate);
                }
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(String.join(", ", names), e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = Made.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no resource " + name);
        }
        return in;
    }
}
