package dev.footfall.collector.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several requests on one connection: where one ends and the next begins. */
class OneConnectionIT {
    private static final String PING = "GET /track/ping HTTP/1.1\r\nHost: x\r\n\r\n";

    @TempDir static Path directory;

    private static CollectorProcess collector;

    @BeforeAll
    static void start() throws Exception {
        collector = CollectorProcess.start(directory);
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @Test
    void requests_sent_in_one_go_are_answered_in_their_order() throws Exception {
        try (var raw = new RawClient(collector.url())) {
            raw.send(
                    Hostile.hit("", 204, "{\"b\":\"one\",\"u\":\"https://shop.example/\"}").wire()
                            + Hostile.hit("", 400, "{").wire()
                            + PING
                            + "GET /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody"
                            + PING);

            for (int status : new int[] {204, 400, 200, 404, 200}) {
                assertThat(raw.answer().orElseThrow().status()).isEqualTo(status);
            }
        }
    }

    @Test
    void nothing_is_answered_after_a_request_whose_end_two_readers_could_dispute()
            throws Exception {
        for (var header :
                new String[] {
                    "Content-Length: 0\r\nTransfer-Encoding: chunked",
                    "Content-Length: 0\r\nContent-Length: 5",
                    "Transfer-Encoding: identity",
                    "Transfer-Encoding: chunked, identity",
                    "Transfer-Encoding: gzip",
                    "Content-Length: 99999999999999999999"
                }) {
            try (var raw = new RawClient(collector.url())) {
                raw.send(
                        "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                                + header
                                + "\r\n\r\n0\r\n\r\n"
                                + PING);

                assertThat(raw.answer().orElseThrow().status()).as(header).isEqualTo(400);
                assertThat(raw.answer()).as(header).isEmpty();
            }
        }
    }
}
