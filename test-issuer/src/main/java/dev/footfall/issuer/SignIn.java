package dev.footfall.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Obtains tokens by the authorization code flow with PKCE, as a program without a listener of its
 * own does: it reads the code off the address that the browser is sent to. Confined to one thread.
 */
public final class SignIn implements AutoCloseable {
    private static final URI REDIRECT = URI.create("http://127.0.0.1:1/callback");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    /** At this issuer. */
    public SignIn(TestIssuer issuer) {
        this.issuer = issuer.url();
    }

    /** What a sign-in or a renewal yields. */
    public record Tokens(String accessToken, String idToken, String refreshToken) {}

    /** Signs somebody in who has not signed in before. */
    public Tokens as(String name) {
        var verifier = random();
        var query =
                Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        TestIssuer.CLIENT_ID,
                        "redirect_uri",
                        REDIRECT.toString(),
                        "scope",
                        "openid profile email offline_access",
                        "state",
                        random(),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256");
        try (var person = new Person(name)) {
            var end = person.visit(URI.create(issuer + "/auth?" + Person.encoded(query)), REDIRECT);
            var code = CODE.matcher(end.address().toString());
            if (!code.find()) {
                throw new IllegalStateException("no code at " + end);
            }
            return tokens(
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "client_id",
                            TestIssuer.CLIENT_ID,
                            "redirect_uri",
                            REDIRECT.toString(),
                            "code",
                            code.group(1),
                            "code_verifier",
                            verifier));
        }
    }

    /** New tokens for a refresh token, which counts no more afterwards. */
    public Tokens renew(Tokens tokens) {
        return tokens(
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        TestIssuer.CLIENT_ID,
                        "refresh_token",
                        tokens.refreshToken()));
    }

    /** Revokes a refresh token. */
    public void revoke(Tokens tokens) {
        post(
                "/token/revocation",
                Map.of("client_id", TestIssuer.CLIENT_ID, "token", tokens.refreshToken()));
    }

    /** Whether a refresh token counts; asking does not use it up. */
    public boolean counts(String refreshToken) {
        var answer =
                post(
                        "/token/introspection",
                        Map.of("client_id", TestIssuer.CLIENT_ID, "token", refreshToken));
        return read(answer).path("active").asBoolean();
    }

    private Tokens tokens(Map<String, String> form) {
        var answer = read(post("/token", form));
        return new Tokens(
                answer.path("access_token").asText(),
                answer.path("id_token").asText(),
                answer.path("refresh_token").asText());
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("the issuer answered no JSON", malformed);
        }
    }

    private String post(String path, Map<String, String> form) {
        var request =
                HttpRequest.newBuilder(URI.create(issuer + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(Person.encoded(form)))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException(path + ": " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
