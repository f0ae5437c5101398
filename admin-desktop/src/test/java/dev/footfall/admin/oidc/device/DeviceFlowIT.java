package dev.footfall.admin.oidc.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footfall.admin.MutableClock;
import dev.footfall.admin.oidc.Attempt;
import dev.footfall.admin.oidc.IssuerHttp;
import dev.footfall.admin.oidc.Provider;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.oidc.TokenEndpoint;
import dev.footfall.admin.oidc.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of polling, with an issuer that follows a script and a clock that the waits move. */
class DeviceFlowIT {
    private static final String PENDING = "authorization_pending";
    private static final String BROKEN_OFF = "";

    private final MutableClock clock = new MutableClock();
    private final IssuerHttp http = IssuerHttp.open();
    private final Queue<String> errors = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<DeviceCode> shown = new ArrayList<>();
    private HttpServer server;
    private String begun = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/device", exchange -> reply(exchange, 200, begun));
        server.createContext("/token", this::token);
        server.start();
        begun = begun("%s/enter".formatted(issuer()), 300, 5);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private static String begun(String page, int lifetime, int interval) {
        return """
        {"device_code":"d","user_code":"ABCD-EFGH","verification_uri":"%s",
         "expires_in":%d,"interval":%d}
        """
                .formatted(page, lifetime, interval);
    }

    private void token(HttpExchange exchange) throws IOException {
        var error = errors.isEmpty() ? PENDING : errors.remove();
        if (error.equals(BROKEN_OFF)) {
            exchange.close();
        } else {
            reply(exchange, 400, "{\"error\":\"" + error + "\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private SignInFailure run(String... script) throws InterruptedException {
        errors.addAll(Arrays.asList(script));
        var metadata =
                new OIDCProviderMetadata(
                        new Issuer(issuer()),
                        List.of(SubjectType.PUBLIC),
                        issuer().resolve("/keys"));
        metadata.setTokenEndpointURI(issuer().resolve("/token"));
        metadata.setDeviceAuthorizationEndpointURI(issuer().resolve("/device"));
        var registration = new Registration(issuer(), "footfall", List.of(), null);
        var flow =
                new DeviceFlow(
                        http,
                        new TokenEndpoint(http, clock),
                        clock,
                        time -> {
                            waits.add(time);
                            clock.advance(time);
                        });
        return switch (flow.run(new Provider(registration, metadata), shown::add)) {
            case Attempt.Failed<Tokens>(var why) -> why;
            case Attempt.Succeeded<Tokens>(var tokens) ->
                    throw new AssertionError(tokens.toString());
        };
    }

    private static List<Duration> seconds(int... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    @Test
    void it_asks_in_the_interval_that_the_issuer_allows() throws Exception {
        assertThat(run(PENDING, PENDING, "access_denied")).isEqualTo(new SignInFailure.Denied(""));
        assertThat(waits).isEqualTo(seconds(5, 5, 5));
        assertThat(shown.getFirst().userCode()).isEqualTo("ABCD-EFGH");
    }

    @Test
    void slow_down_adds_five_seconds_for_good() throws Exception {
        run("slow_down", PENDING, "slow_down", "access_denied");

        assertThat(waits).isEqualTo(seconds(5, 10, 10, 15));
    }

    @Test
    void a_network_that_breaks_down_is_asked_less_often_and_may_come_back() throws Exception {
        assertThat(run(BROKEN_OFF, BROKEN_OFF, "access_denied"))
                .isEqualTo(new SignInFailure.Denied(""));
        assertThat(waits).isEqualTo(seconds(5, 10, 20));
    }

    @Test
    void a_code_that_nobody_types_is_given_up_at_its_end() throws Exception {
        begun = begun(issuer() + "/enter", 20, 5);

        assertThat(run()).isEqualTo(new SignInFailure.TooLate());
        assertThat(waits).isEqualTo(seconds(5, 5, 5));
    }

    @Test
    void the_issuer_may_end_a_code_early() throws Exception {
        assertThat(run("expired_token")).isEqualTo(new SignInFailure.TooLate());
    }

    @Test
    void a_page_over_an_open_line_is_not_shown() throws Exception {
        begun = begun("http://id.example/enter", 300, 5);

        assertThat(run()).isInstanceOf(SignInFailure.Insecure.class);
        assertThat(shown).isEmpty();
    }

    @Test
    void an_interval_of_nothing_does_not_make_it_hammer() throws Exception {
        begun = begun(issuer() + "/enter", 300, 1);
        run("access_denied");

        assertThat(waits).isEqualTo(seconds(1));
    }
}
