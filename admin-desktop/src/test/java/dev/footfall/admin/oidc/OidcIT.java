package dev.footfall.admin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.footfall.admin.oidc.SignInFailure.Mismatch;
import dev.footfall.admin.oidc.browser.BrowserFlow;
import dev.footfall.admin.oidc.browser.ClosingPages;
import dev.footfall.admin.oidc.browser.ClosingPages.Page;
import dev.footfall.admin.oidc.device.DeviceCode;
import dev.footfall.admin.oidc.device.DeviceFlow;
import dev.footfall.admin.oidc.device.Pause;
import dev.footfall.issuer.Person;
import dev.footfall.issuer.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desktop's own code with a real issuer; the test is the person at the browser. */
class OidcIT {
    private static final ClosingPages PAGES =
            new ClosingPages(
                    "en",
                    new Page("Confirmed", "Go back."),
                    new Page("Denied", "Go back."),
                    new Page("Elsewhere", "Go back."));
    private static final Pause NONE = _ -> {};

    private static TestIssuer issuer;
    private static IssuerHttp http;
    private static ExecutorService threads;

    @BeforeAll
    static void start() throws IOException {
        issuer = TestIssuer.start();
        http = IssuerHttp.open();
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        http.close();
        issuer.close();
    }

    private static Provider provider() {
        var registration =
                new Registration(
                        issuer.url(),
                        TestIssuer.CLIENT_ID,
                        List.of("profile", "email", "offline_access"),
                        TestIssuer.AUDIENCE);
        return succeeded(new Discovery(http).find(registration));
    }

    private static TokenEndpoint endpoint() {
        return new TokenEndpoint(http, Clock.systemUTC());
    }

    private static <T> T succeeded(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Succeeded<T>(var value) -> value;
            case Attempt.Failed<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static SignInFailure failure(Attempt<?> attempt) {
        return switch (attempt) {
            case Attempt.Failed<?>(var why) -> why;
            case Attempt.Succeeded<?>(var value) -> throw new AssertionError(value.toString());
        };
    }

    /** Runs the browser flow while {@code browser} does what a browser, or an attacker, would. */
    private static Attempt<Tokens> inBrowser(Function<URI, ?> browser) throws Exception {
        var addresses = new LinkedBlockingQueue<URI>();
        Future<Attempt<Tokens>> run =
                threads.submit(() ->
                        new BrowserFlow(endpoint(), threads, PAGES)
                                .run(provider(), addresses::add));
        var address = addresses.poll(20, TimeUnit.SECONDS);
        var _ = browser.apply(Objects.requireNonNull(address));
        return run.get(20, TimeUnit.SECONDS);
    }

    private static String refresh(Tokens tokens) {
        return Objects.requireNonNull(tokens.refresh());
    }

    private static Person.Page visit(String name, URI address) {
        try (var person = new Person(name)) {
            return person.visit(address);
        }
    }

    /** Signs in at the issuer and stops before the listener. */
    private static URI confirmed(String name, URI address) {
        try (var person = new Person(name)) {
            return person.visit(address, URI.create(parameter(address, "redirect_uri"))).address();
        }
    }

    private static String parameter(URI address, String name) {
        for (var pair : address.getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is missing in " + address);
    }

    @Test
    void a_browser_brings_tokens_for_the_collector() throws Exception {
        var pages = new ArrayList<Person.Page>();
        var tokens = succeeded(inBrowser(address -> pages.add(visit("alice", address))));

        assertThat(pages.getFirst().status()).isEqualTo(200);
        assertThat(pages.getFirst().text()).contains("Confirmed").doesNotContain("code=");
        assertThat(tokens.claims())
                .containsEntry("sub", "alice")
                .containsEntry("aud", TestIssuer.AUDIENCE)
                .containsEntry("groups", List.of("admins", "staff"));
        assertThat(tokens.refresh()).isNotBlank();
        assertThat(tokens.toString()).doesNotContain(tokens.bearer().token());
    }

    @Test
    void the_request_carries_pkce_state_and_nonce_anew_each_time() throws Exception {
        var addresses = new ArrayList<URI>();
        for (int i = 0; i < 2; i++) {
            inBrowser(address -> {
                addresses.add(address);
                return visit("alice", address);
            });
        }

        for (var secret : List.of("state", "nonce", "code_challenge", "redirect_uri")) {
            assertThat(parameter(addresses.get(0), secret))
                    .isNotBlank()
                    .isNotEqualTo(parameter(addresses.get(1), secret));
        }
        assertThat(parameter(addresses.get(0), "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(addresses.get(0), "redirect_uri"))
                .matches("http://127\\.0\\.0\\.1:\\d+/callback");
    }

    @Test
    void an_answer_with_another_state_is_thrown_away() throws Exception {
        var attempt =
                inBrowser(address -> {
                    var back = confirmed("alice", address).toString();
                    return visit(
                            "alice", URI.create(back.replaceFirst("state=[^&]*", "state=guessed")));
                });

        assertThat(failure(attempt)).isEqualTo(new SignInFailure.Foreign(Mismatch.STATE));
    }

    @Test
    void an_answer_of_another_issuer_is_thrown_away() throws Exception {
        var attempt =
                inBrowser(address -> {
                    var back = confirmed("alice", address).toString();
                    return visit(
                            "alice",
                            URI.create(
                                    back.replaceFirst("iss=[^&]*", "iss=https%3A%2F%2Fevil.test")));
                });

        assertThat(failure(attempt)).isEqualTo(new SignInFailure.Foreign(Mismatch.ISSUER));
    }

    @Test
    void a_code_counts_once_and_not_without_its_verifier() throws Exception {
        var redirect = URI.create("http://127.0.0.1:1/callback");
        var verifier = new CodeVerifier();
        var nonce = new Nonce();
        var request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope("openid"),
                                provider().client(),
                                redirect)
                        .endpointURI(provider().metadata().getAuthorizationEndpointURI())
                        .nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        var code = new AuthorizationCode(parameter(confirmed("alice", request), "code"));
        var grant = new AuthorizationCodeGrant(code, redirect, verifier);
        succeeded(endpoint().redeem(provider(), grant, nonce, Map.of()));

        assertThat(failure(endpoint().redeem(provider(), grant, nonce, Map.of())))
                .isInstanceOf(SignInFailure.Refused.class);
        var bare =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(parameter(confirmed("alice", request), "code")),
                        redirect);
        assertThat(failure(endpoint().redeem(provider(), bare, nonce, Map.of())))
                .isInstanceOf(SignInFailure.Refused.class);
    }

    @Test
    void a_token_with_another_nonce_is_not_believed() throws Exception {
        var attempt =
                inBrowser(address -> {
                    // Somebody slips the person a page of the issuer's with a nonce of their own.
                    var other =
                            URI.create(
                                    address.toString()
                                            .replaceFirst("nonce=[^&]*", "nonce=of-another"));
                    return visit("alice", other);
                });

        assertThat(failure(attempt)).isInstanceOf(SignInFailure.BadIdentity.class);
    }

    @Test
    void the_issuer_refuses_a_foreign_redirect() throws Exception {
        var attempt =
                inBrowser(address -> {
                    var elsewhere =
                            URI.create(
                                    address.toString()
                                            .replaceFirst(
                                                    "redirect_uri=[^&]*",
                                                    "redirect_uri=https%3A%2F%2Fevil.test%2Fcallback"));
                    assertThat(visit("alice", elsewhere).status()).isEqualTo(400);
                    return visit("alice", address);
                });

        succeeded(attempt);
    }

    @Test
    void the_listener_takes_one_request_to_its_own_address() throws Exception {
        var answers = new ArrayList<String>();
        var attempt =
                inBrowser(address -> {
                    var redirect = URI.create(parameter(address, "redirect_uri"));
                    var rebound = raw(redirect, "/callback?code=a&state=b", "evil.test:1");
                    answers.add(rebound);
                    answers.add(
                            raw(
                                    redirect,
                                    "/callback?code=a&state=b",
                                    "localhost:" + redirect.getPort()));
                    answers.add(raw(redirect, "/favicon.ico", redirect.getAuthority()));
                    return visit("alice", address);
                });

        succeeded(attempt);
        assertThat(answers.get(0)).startsWith("HTTP/1.1 421").contains("no-store");
        assertThat(answers.get(1)).startsWith("HTTP/1.1 421");
        assertThat(answers.get(2)).startsWith("HTTP/1.1 404");
    }

    private static String raw(URI redirect, String path, String host) {
        try (var socket = new Socket(redirect.getHost(), redirect.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                    .formatted(path, host)
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void giving_up_closes_the_listener() throws Exception {
        var addresses = new LinkedBlockingQueue<URI>();
        var run =
                threads.submit(() ->
                        new BrowserFlow(endpoint(), threads, PAGES)
                                .run(provider(), addresses::add));
        var redirect =
                URI.create(
                        parameter(
                                Objects.requireNonNull(addresses.poll(20, TimeUnit.SECONDS)),
                                "redirect_uri"));
        run.cancel(true);

        var closed =
                threads.submit(() -> {
                    while (true) {
                        try {
                            raw(redirect, "/", redirect.getAuthority());
                        } catch (UncheckedIOException refused) {
                            return true;
                        }
                    }
                });
        assertThat(closed.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_code_on_another_device_brings_the_same_tokens() {
        var tokens = succeeded(byCode(code -> visit("bob", code.pageWithCode())));

        assertThat(tokens.claims())
                .containsEntry("sub", "bob")
                .containsEntry("groups", List.of("readers", "staff"));
        assertThat(tokens.refresh()).isNotBlank();
    }

    private static Attempt<Tokens> byCode(Function<DeviceCode, ?> person) {
        var flow = new DeviceFlow(http, endpoint(), Clock.systemUTC(), NONE);
        try {
            return flow.run(
                    provider(),
                    code -> {
                        var _ = person.apply(code);
                    });
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void tokens_are_renewed_until_they_are_revoked() throws Exception {
        var first = succeeded(inBrowser(address -> visit("alice", address)));
        var second = succeeded(endpoint().renew(provider(), refresh(first)));

        assertThat(second.bearer()).isNotEqualTo(first.bearer());
        assertThat(second.claims()).containsEntry("sub", "alice");
        assertThat(new Revocation(http).revoke(provider(), refresh(second))).isTrue();
        assertThat(failure(endpoint().renew(provider(), refresh(second))))
                .isInstanceOfSatisfying(
                        SignInFailure.Refused.class,
                        refused -> assertThat(refused.isFinal()).isTrue());
    }

    @Test
    void a_lifetime_is_believed_as_a_span() throws Exception {
        issuer.accessTokensLive(Duration.ofSeconds(20));
        try {
            var before = Clock.systemUTC().instant();
            var tokens = succeeded(inBrowser(address -> visit("alice", address)));

            assertThat(Duration.between(before, tokens.expires()))
                    .isBetween(Duration.ofSeconds(19), Duration.ofMinutes(1));
        } finally {
            issuer.accessTokensLive(Duration.ofMinutes(5));
        }
    }

    @Test
    void another_program_at_the_address_is_no_issuer() {
        var registration =
                new Registration(
                        URI.create(issuer.url() + "/elsewhere"),
                        "footfall-desktop",
                        List.of(),
                        null);

        assertThat(failure(new Discovery(http).find(registration)))
                .isInstanceOf(SignInFailure.NotAnIssuer.class);
    }

    @Test
    void an_issuer_over_an_open_line_is_not_even_asked() {
        var registration =
                new Registration(
                        URI.create("http://id.example"), "footfall-desktop", List.of(), null);

        assertThat(failure(new Discovery(http).find(registration)))
                .isInstanceOf(SignInFailure.Insecure.class);
    }
}
