package dev.footfall.collector.http.tls;

import dev.footfall.collector.config.CollectorConfig.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;

/** Where the certificate and its key lie. Stateless. */
public record CertificateFiles(Path certificate, Path key) {
    /** The files that the configuration names. */
    public static CertificateFiles of(Tls tls) {
        return new CertificateFiles(tls.certificate(), tls.key());
    }

    /** What tells one state of the two files from another; equal ones are the same state. */
    record Stamp(List<Object> facts) {}

    /**
     * Reads both.
     *
     * @param now when the certificate has to be valid
     * @throws TlsException when they cannot be used
     */
    public ServerCertificate read(Instant now) {
        return ServerCertificate.of(certificate, key, now);
    }

    /** Follows links, because the tools that renew certificates move a link to the new files. */
    Stamp stamp() {
        return new Stamp(List.of(facts(certificate), facts(key)));
    }

    private static Object facts(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(
                    attributes.lastModifiedTime(),
                    attributes.size(),
                    String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return "missing";
        }
    }

    /** Whether everybody on this machine may read the key; false where nobody can tell. */
    boolean isKeyExposed() {
        try {
            return Files.getPosixFilePermissions(key).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
