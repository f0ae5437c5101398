package dev.footfall.admin.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.http.BoundedHttp;
import dev.footfall.admin.client.http.BoundedHttp.Question;
import dev.footfall.admin.client.http.BoundedHttp.Reply;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries the OAuth library's requests within our limits: the library's own way can neither be
 * interrupted nor bounded. Only https, or http on this machine. Safe for use by many threads.
 */
public final class IssuerHttp implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final long MOST_BYTES = 1L << 20;

    private final BoundedHttp http;

    private IssuerHttp(BoundedHttp http) {
        this.http = http;
    }

    public static IssuerHttp open() {
        return open(DEADLINE);
    }

    static IssuerHttp open(Duration deadline) {
        return new IssuerHttp(BoundedHttp.open(deadline, MOST_BYTES));
    }

    /** Waits for the answer; interrupting the thread ends the wait. */
    public Attempt<HTTPResponse> send(URI issuer, HTTPRequest request) {
        var uri = request.getURI();
        if (!isPrivate(uri)) {
            return new Attempt.Failed<>(new SignInFailure.Insecure(uri));
        }
        return switch (http.send(question(request))) {
            case Answer.Given<Reply>(var reply) -> new Attempt.Succeeded<>(response(reply));
            case Answer.Failed<Reply>(ApiFailure.Unreachable why) ->
                    new Attempt.Failed<>(new SignInFailure.Unreachable(issuer, why));
            case Answer.Failed<Reply>(var other) ->
                    throw new IllegalStateException(other.toString());
        };
    }

    /** Whether nobody between here and there can read along. */
    public static boolean isPrivate(URI uri) {
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && isLoopback(uri.getHost()));
    }

    private static boolean isLoopback(@Nullable String host) {
        // A literal is not looked up; any other name than this one could lead elsewhere.
        return host != null
                && (host.equals("localhost")
                        || (host.matches("[0-9.]+|\\[[0-9a-fA-F:.]+]")
                                && InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))
                                        .isLoopbackAddress()));
    }

    private static Question question(HTTPRequest request) {
        var headers = new HashMap<String, String>();
        for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
            headers.put(header.getKey(), String.join(", ", header.getValue()));
        }
        // Some issuers answer with a page to whoever does not say so.
        headers.put("Accept", "application/json");
        return new Question(
                request.getMethod().name(),
                request.getURI(),
                headers,
                Objects.requireNonNullElse(request.getBody(), ""));
    }

    private static HTTPResponse response(Reply reply) {
        var response = new HTTPResponse(reply.status());
        reply.headers()
                .forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(reply.body());
        return response;
    }

    @Override
    public void close() {
        http.close();
    }
}
