package dev.footfall.admin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.OncePerRun;
import dev.footfall.admin.oidc.browser.BrowserFlow;
import dev.footfall.admin.oidc.browser.ClosingPages;
import dev.footfall.admin.oidc.browser.ClosingPages.Page;
import dev.footfall.issuer.Person;
import dev.footfall.issuer.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The desktop's own code at a real issuer; the test is the person at the browser. */
record Desk(TestIssuer issuer, IssuerHttp http, ExecutorService threads) implements AutoCloseable {
    static final ClosingPages PAGES =
            new ClosingPages(
                    "en",
                    new Page("Confirmed", "Go back."),
                    new Page("Denied", "Go back."),
                    new Page("Elsewhere", "Go back."));

    /** One for all tests of a run; what a test changes about its issuer, it changes back. */
    static final class Shared extends OncePerRun<Desk> {
        Shared() {
            super(Desk.class, Desk::open);
        }
    }

    private static Desk open() throws IOException {
        return new Desk(TestIssuer.start(), IssuerHttp.open(), Executors.newCachedThreadPool());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
        issuer.close();
    }

    Provider provider() {
        var registration =
                new Registration(
                        issuer.url(),
                        TestIssuer.CLIENT_ID,
                        List.of("profile", "email", "offline_access"),
                        TestIssuer.AUDIENCE);
        return succeeded(new Discovery(http).find(registration));
    }

    TokenEndpoint endpoint() {
        return new TokenEndpoint(http, Clock.systemUTC());
    }

    static <T> T succeeded(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Succeeded<T>(var value) -> value;
            case Attempt.Failed<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    static SignInFailure failure(Attempt<?> attempt) {
        return switch (attempt) {
            case Attempt.Failed<?>(var why) -> why;
            case Attempt.Succeeded<?>(var value) -> throw new AssertionError(value.toString());
        };
    }

    /** Runs the browser flow while {@code browser} does what a browser, or an attacker, would. */
    Attempt<Tokens> inBrowser(Function<URI, ?> browser) throws Exception {
        var addresses = new LinkedBlockingQueue<URI>();
        Future<Attempt<Tokens>> run =
                threads.submit(() ->
                        new BrowserFlow(endpoint(), threads, PAGES)
                                .run(provider(), addresses::add));
        var address = addresses.poll(20, TimeUnit.SECONDS);
        var _ = browser.apply(Objects.requireNonNull(address));
        return run.get(20, TimeUnit.SECONDS);
    }

    static String refresh(Tokens tokens) {
        return Objects.requireNonNull(tokens.refresh());
    }

    static Person.Page visit(String name, URI address) {
        try (var person = new Person(name)) {
            return person.visit(address);
        }
    }

    /** Signs in at the issuer and stops before the listener. */
    static URI confirmed(String name, URI address) {
        try (var person = new Person(name)) {
            return person.visit(address, URI.create(parameter(address, "redirect_uri"))).address();
        }
    }

    static String parameter(URI address, String name) {
        for (var pair : address.getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is missing in " + address);
    }

    /** The same address, with another value of a parameter that it has. */
    static URI with(URI address, String name, String value) {
        var old = name + "=" + URLEncoder.encode(parameter(address, name), StandardCharsets.UTF_8);
        var changed = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        assertThat(address.toString()).contains(old);
        return URI.create(address.toString().replace(old, changed));
    }

    static String raw(URI redirect, String path, String host) {
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
}
