package dev.footfall.collector.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Eventually;
import dev.footfall.collector.http.tls.CertificateFiles;
import dev.footfall.collector.http.tls.Made;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.collector.process.JarCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One collector with a certificate of its own, which is replaced in the end. */
@TestMethodOrder(OrderAnnotation.class)
class TlsIT {
    private static final String PING = "GET /track/ping HTTP/1.1\r\nHost: x\r\n\r\n";

    @TempDir private static Path directory;

    private static CertificateFiles files;
    private static CollectorProcess collector;

    @BeforeAll
    static void start() throws Exception {
        files =
                new CertificateFiles(
                        directory.resolve("server.crt"), directory.resolve("server.key"));
        Made.copy("ec", files);
        collector =
                CollectorProcess.start(
                        directory,
                        "web.tls.certificate: " + files.certificate(),
                        "web.tls.key: " + files.key());
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @Test
    @Order(1)
    void it_serves_over_tls_and_tells_browsers_to_insist_on_it() throws Exception {
        assertThat(collector.url().getScheme()).isEqualTo("https");
        var client = client("ec");
        var hit =
                client.send(
                        HttpRequest.newBuilder(collector.url().resolve("/track/hit"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"b\":\"b1\",\"u\":\"https://shop.example/\"}"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(hit.statusCode()).isEqualTo(204);
        assertThat(hit.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(hit.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(get(client, "/metrics").body())
                .containsPattern("footfall_tls_certificate_remaining_days 3\\d{4}")
                .contains("footfall_tls_reload_failing 0.0");
        Eventually.holds(() -> get(client, "/api/v1/stats").body().contains("\"pageviews\":1"));
    }

    @Test
    @Order(2)
    void it_speaks_tls_1_2_and_proves_itself_to_nobody_who_trusts_another() throws Exception {
        try (var socket = socket("ec")) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
        assertThatThrownBy(() -> get(client("rsa"), "/api/v1/health"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    @Order(3)
    void a_command_reaches_it_all_the_same() throws Exception {
        var copy = directory.resolve("copy");
        var file = directory.resolve("footfall.yaml");

        var backup =
                JarCommand.run(directory, "backup", "--config", file.toString(), copy.toString());

        assertThat(backup.exitCode()).as(backup.output()).isZero();
        assertThat(copy).isNotEmptyDirectory();
    }

    @Test
    @Order(4)
    void a_new_certificate_is_presented_while_old_connections_go_on() throws Exception {
        try (var open = socket("ec")) {
            assertThat(ping(open)).startsWith("HTTP/1.1 200");

            Made.copy("rsa", files);
            awaitPresented("CN=rsa");

            assertThat(ping(open)).startsWith("HTTP/1.1 200");
        }
        assertThat(get(client("rsa"), "/api/v1/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void a_broken_pair_is_kept_out_and_reported() throws Exception {
        var client = client("rsa");
        Made.copy("ec.key", files.key());

        var ready = awaitReady(client, "\"damage\"");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .contains("The files of web.tls cannot be used")
                .doesNotContain(directory.toString());
        assertThat(collector.output()).contains("server.key is damaged, or of another kind");
        assertThat(get(client("rsa"), "/metrics").body())
                .contains("footfall_tls_reload_failing 1.0");

        Made.copy("rsa.key", files.key());

        assertThat(awaitReady(client, "{\"ok\":true}").statusCode()).isEqualTo(200);
    }

    private static HttpClient client(String trusted) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Made.trusting(trusted))
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
        var request = HttpRequest.newBuilder(collector.url().resolve(path)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static SSLSocket socket(String... trusted) throws IOException {
        return (SSLSocket)
                Made.trusting(trusted)
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), url().getPort());
    }

    private static URI url() {
        return collector.url();
    }

    /** The head of one answer; the body is the one byte that follows. */
    private static String ping(SSLSocket socket) throws IOException {
        socket.getOutputStream().write(PING.getBytes(StandardCharsets.ISO_8859_1));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        socket.getInputStream().read();
        return head.toString();
    }

    private static void awaitPresented(String subject) throws Exception {
        Eventually.holds(() -> {
            try (var socket = socket("ec", "rsa")) {
                socket.startHandshake();
                var own = (X509Certificate) socket.getSession().getPeerCertificates()[0];
                return own.getSubjectX500Principal().getName().equals(subject);
            }
        });
    }

    private static HttpResponse<String> awaitReady(HttpClient client, String part)
            throws Exception {
        return Eventually.get(
                () -> get(client, "/api/v1/health/ready"), answer -> answer.body().contains(part));
    }
}
