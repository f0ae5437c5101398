package dev.footfall.admin.oidc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footfall.admin.oidc.browser.ClosingPages.Page;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anybody on this machine may send to the port, beside the browser. */
class LoopbackListenerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROUNDS = 100;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ClosingPages pages =
            new ClosingPages(
                    "en",
                    new Page("Confirmed", "Go back."),
                    new Page("Denied", "Go back."),
                    new Page("Elsewhere", "Go back."));
    private LoopbackListener listener;

    @BeforeEach
    void open() throws Exception {
        listener = LoopbackListener.open(threads, pages);
    }

    @AfterEach
    void close() {
        listener.close();
        http.close();
        threads.shutdownNow();
    }

    private HttpResponse<String> send(String method, String suffix) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(listener.redirect() + suffix))
                        .method(method, BodyPublishers.noBody())
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Whichever of them a browser takes for a name such as localhost. */
    @Test
    void both_addresses_of_the_loopback_lead_to_it() throws Exception {
        var six = InetAddress.ofLiteral("::1");
        assumeTrue(NetworkInterface.getByInetAddress(six) != null, "a machine with IPv6");
        var uri = URI.create(listener.redirect().toString().replace("127.0.0.1", "[::1]"));
        assertThat(uri).isNotEqualTo(listener.redirect());

        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(uri + "?code=c&state=s")).build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(listener.await(PATIENCE).getRawQuery()).isEqualTo("code=c&state=s");
    }

    @Test
    void a_second_request_is_told_that_it_is_over_and_the_first_stands() throws Exception {
        assertThat(send("GET", "?code=first&state=s").statusCode()).isEqualTo(200);

        var second = send("GET", "?code=second&state=s");

        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.body()).contains("Elsewhere").doesNotContain("Confirmed", "second");
        assertThat(listener.await(PATIENCE).getRawQuery()).isEqualTo("code=first&state=s");
    }

    @Test
    void what_is_no_answer_of_an_issuer_does_not_use_it_up() throws Exception {
        assertThat(send("GET", "").statusCode()).isEqualTo(400);
        assertThat(send("GET", "?" + "x".repeat(17 << 10)).statusCode()).isEqualTo(400);
        assertThat(send("POST", "?code=posted").statusCode()).isEqualTo(405);
        assertThat(send("GET", "/more?code=elsewhere").statusCode()).isEqualTo(404);

        assertThat(send("GET", "?error=access_denied").body()).contains("Denied");
        assertThat(listener.await(PATIENCE).getRawQuery()).isEqualTo("error=access_denied");
    }

    /** Each time it is a matter of microseconds which of them is first. */
    @Test
    void the_page_has_gone_out_when_the_listener_closes() throws Exception {
        var four = InetAddress.ofLiteral("127.0.0.1");
        for (int i = 0; i < ROUNDS; i++) {
            try (var browser = new Socket()) {
                try (var brief = LoopbackListener.open(threads, pages)) {
                    var address = brief.redirect();
                    browser.connect(new InetSocketAddress(four, address.getPort()));
                    var request =
                            "GET /callback?code=c&state=s HTTP/1.1\r\nHost: %s\r\n\r\n"
                                    .formatted(address.getAuthority());
                    browser.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    var _ = brief.await(PATIENCE);
                }
                var page =
                        new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(page).startsWith("HTTP/1.1 200").endsWith("</html>\n");
            }
        }
    }
}
