package dev.footfall.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerIT {
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private TestIssuer issuer;
    private SignIn signIn;

    @BeforeAll
    void start() throws IOException {
        issuer = TestIssuer.start();
        signIn = new SignIn(issuer);
    }

    @AfterAll
    void close() {
        signIn.close();
        http.close();
        issuer.close();
    }

    private JsonNode part(String token, int number) throws IOException {
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]));
    }

    @Test
    void an_access_token_is_a_jwt_for_the_collector_with_groups() throws Exception {
        var claims = part(signIn.as("alice").accessToken(), 1);

        assertThat(claims.path("iss").asText()).isEqualTo(issuer.url().toString());
        assertThat(claims.path("aud").asText()).isEqualTo(TestIssuer.AUDIENCE);
        assertThat(claims.path("email").asText()).isEqualTo("alice@example.com");
        assertThat(claims.path("groups")).extracting(JsonNode::asText).contains("admins");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void a_refresh_token_yields_new_tokens_until_it_is_revoked() throws Exception {
        var first = signIn.as("bob");
        var second = signIn.renew(first);
        assertThat(part(second.accessToken(), 1).path("sub").asText()).isEqualTo("bob");

        signIn.revoke(second);
        assertThatThrownBy(() -> signIn.renew(second)).hasMessageContaining("invalid_grant");
    }

    @Test
    void a_device_is_let_in_once_somebody_has_entered_its_code() throws Exception {
        var begun =
                post(
                        "/device/auth",
                        Map.of("client_id", TestIssuer.CLIENT_ID, "scope", "openid profile"));
        var poll =
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:device_code",
                        "client_id",
                        TestIssuer.CLIENT_ID,
                        "device_code",
                        begun.path("device_code").asText());
        assertThat(post("/token", poll).path("error").asText()).isEqualTo("authorization_pending");

        try (var alice = new Person("alice")) {
            alice.visit(URI.create(begun.path("verification_uri_complete").asText()));
        }
        var token = post("/token", poll).path("access_token").asText();
        assertThat(part(token, 1).path("sub").asText()).isEqualTo("alice");
    }

    @Test
    void a_rotated_key_signs_and_a_withdrawn_one_is_published_no_more() throws Exception {
        var before = part(signIn.as("alice").accessToken(), 0).path("kid").asText();

        issuer.rotateKeys();
        var after = part(signIn.as("alice").accessToken(), 0).path("kid").asText();
        assertThat(after).isNotEqualTo(before);
        assertThat(published()).contains(before, after);

        issuer.withdrawEarlierKeys();
        assertThat(published()).containsExactly(after);
    }

    @Test
    void tokens_live_as_long_as_is_asked_for() throws Exception {
        issuer.accessTokensLive(Duration.ofSeconds(7));
        var claims = part(signIn.as("alice").accessToken(), 1);
        issuer.accessTokensLive(Duration.ofMinutes(5));

        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(7);
    }

    private Iterable<String> published() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer.url() + "/jwks")).build();
        var keys = json.readTree(http.send(request, BodyHandlers.ofString()).body()).path("keys");
        return keys.findValuesAsText("kid");
    }

    private JsonNode post(String path, Map<String, String> form) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(issuer.url() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Person.encoded(form)))
                        .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
