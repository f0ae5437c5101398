package dev.footfall.collector.http.tls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The server's certificate and those that lead from it to an authority, out of one file. */
final class PemChain {
    private PemChain() {}

    /**
     * Reads them.
     *
     * @return the server's own first; never empty
     * @throws TlsException when there is none, or one does not vouch for the one before it
     */
    static List<X509Certificate> read(Path file) {
        var chain = new ArrayList<X509Certificate>();
        for (var block : Pem.blocks(file)) {
            if (block.label().equals("CERTIFICATE")) {
                chain.add(certificate(file, block));
            }
        }
        if (chain.isEmpty()) {
            throw new TlsException(
                    file
                            + " holds no certificate. Name a PEM file with the server's certificate"
                            + " and the intermediate ones behind it.");
        }
        for (int i = 1; i < chain.size(); i++) {
            var before = chain.get(i - 1);
            if (!before.getIssuerX500Principal().equals(chain.get(i).getSubjectX500Principal())) {
                throw new TlsException(
                        "In %s certificate %d did not issue the one before it. Put the server's certificate first, then the one that issued it, and so on."
                                .formatted(file, i + 1));
            }
        }
        return List.copyOf(chain);
    }

    private static X509Certificate certificate(Path file, Pem.Block block) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(block.bytes()));
        } catch (CertificateException e) {
            throw new TlsException(
                    file + " holds a certificate that is damaged. Copy the file again.", e);
        }
    }
}
