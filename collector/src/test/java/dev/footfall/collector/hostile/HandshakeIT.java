package dev.footfall.collector.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.HttpServer.Door;
import dev.footfall.collector.http.tls.CertificateFiles;
import dev.footfall.collector.http.tls.Made;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients who do not get as far as a request where TLS is spoken. */
class HandshakeIT {
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A record of a handshake that says it has 16 000 bytes, and the beginning of them. */
    private static final String ENDLESS_HELLO = "\u0016\u0003\u0001>\u0080\u0001" + "x".repeat(100);

    /** Undertow would have waited for a minute, 120 bytes. */
    private static final int PATIENCE = 60;

    @TempDir private static Path directory;

    private static HttpServer server;

    @BeforeAll
    static void start() {
        var files =
                new CertificateFiles(
                        directory.resolve("server.crt"), directory.resolve("server.key"));
        Made.copy("ec", files);
        var certificate = files.read(Instant.parse("2030-01-01T00:00:00Z"));
        server =
                HttpServer.start(
                        Door.main(new Address("127.0.0.1", 0), certificate),
                        HttpServerExchange::endExchange);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_hello_that_trickles_is_cut_off() throws Exception {
        try (var slow = new RawClient(URI.create(server.url()))) {
            assertThat(slow.trickle(ENDLESS_HELLO, PAUSE)).isLessThan(PATIENCE);
        }
        assertServed();
    }

    @Test
    void plain_http_is_hung_up_on() throws Exception {
        for (var bytes : new String[] {"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\u0000".repeat(500)}) {
            try (var plain = new RawClient(URI.create(server.url()))) {
                plain.send(bytes);

                assertThat(plain.bytesToTheEnd()).isLessThan(20);
            }
        }
        assertServed();
    }

    @Test
    void a_connection_outlives_the_limit_of_its_handshake() throws Exception {
        try (var client = client()) {
            assertThat(status(client)).isEqualTo(200);
            try (var slow = new RawClient(URI.create(server.url()))) {
                slow.trickle(ENDLESS_HELLO, PAUSE);
            }
            assertThat(status(client)).isEqualTo(200);
        }
    }

    private static void assertServed() throws Exception {
        try (var client = client()) {
            assertThat(status(client)).isEqualTo(200);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().sslContext(Made.trusting("ec")).build();
    }

    private static int status(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url())).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
