package dev.footfall.collector.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCertificateTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir private Path folder;
    private CertificateFiles files;

    @BeforeEach
    void name() {
        files = new CertificateFiles(folder.resolve("server.crt"), folder.resolve("server.key"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    rsa.crt,     rsa.key
                    rsa.crt,     rsa-pkcs1.key
                    ec.crt,      ec.key
                    ec.crt,      ec-sec1.key
                    ed25519.crt, ed25519.key
                    issued.crt,  issued.key
                    """)
    void every_usual_form_of_a_key_is_read(String certificate, String key) {
        Made.copy(certificate, files.certificate());
        Made.copy(key, files.key());

        assertThat(files.read(NOW).end()).isAfter(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rsa.crt              | ec.key                  | The key in KEY is damaged, or of another kind than its certificate, which is for RSA.
                    ec.crt               | issued.key              | The key in KEY does not belong to the certificate in CRT. Name the two that were made together; the server's certificate comes first in its file.
                    issued-backwards.crt | issued.key              | In CRT certificate 2 did not issue the one before it. Put the server's certificate first, then the one that issued it, and so on.
                    rsa.key              | rsa.key                 | CRT holds no certificate. Name a PEM file with the server's certificate and the intermediate ones behind it.
                    rsa.crt              | rsa.crt                 | KEY holds no private key. Name the PEM file with the certificate's key.
                    ec.crt               | ec-encrypted.key        | The key in KEY is encrypted, and nobody is there to type its password. Write it without: openssl pkey -in KEY -out FILE, with mode 600.
                    rsa.crt              | rsa-pkcs1-encrypted.key | The key in KEY is encrypted, and nobody is there to type its password. Write it without: openssl pkey -in KEY -out FILE, with mode 600.
                    """)
    void what_does_not_fit_is_named(String certificate, String key, String message) {
        Made.copy(certificate, files.certificate());
        Made.copy(key, files.key());

        assertRefused(NOW, message);
    }

    @Test
    void a_file_that_is_missing_damaged_or_too_large_is_named() throws Exception {
        Made.copy("ec.key", files.key());
        assertRefused(NOW, "CRT does not exist. Correct web.tls, or put the file there.");

        Files.writeString(
                files.certificate(),
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        assertRefused(NOW, "CRT holds a certificate that is damaged. Copy the file again.");

        Files.write(files.certificate(), new byte[(1 << 20) + 1]);
        assertRefused(NOW, "CRT is larger than 1 MiB. Name a PEM file.");
    }

    @Test
    void a_certificate_is_refused_before_and_after_its_time() {
        Made.copy("ec", files);
        var end = files.read(NOW).end();

        assertRefused(
                end.plusSeconds(1),
                "The certificate in CRT has expired at " + end + ". Put a new one in its place.");
        assertThatThrownBy(() -> files.read(Instant.EPOCH))
                .isInstanceOf(TlsException.class)
                .hasMessageContaining("is not valid before 20");
        assertThat(files.read(end.minus(Duration.ofSeconds(1))).end()).isEqualTo(end);
    }

    private void assertRefused(Instant now, String message) {
        var expected =
                message.replace("CRT", files.certificate().toString())
                        .replace("KEY", files.key().toString());
        assertThatThrownBy(() -> files.read(now))
                .isInstanceOf(TlsException.class)
                .hasMessage(expected);
    }
}
