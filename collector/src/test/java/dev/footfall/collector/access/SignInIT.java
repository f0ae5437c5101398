package dev.footfall.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.issuer.SignIn;
import dev.footfall.issuer.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collector as an operator sets it up, and people who signed in at a real issuer. */
class SignInIT {
    private static final String ACL =
            "'\"admins\" in claims.groups || (method in [\"GET\", \"HEAD\"] && \"staff\" in claims.groups)'";
    private static final String PROJECTS = "/api/v1/projects";
    private static final String ME = "/api/v1/me";

    @TempDir private static Path directory;
    private static TestIssuer issuer;
    private static CollectorProcess collector;
    private static Visit visit;

    @BeforeAll
    static void start() throws IOException {
        issuer = TestIssuer.start();
        collector = collector(issuer.url().toString(), directory);
        visit = new Visit(collector.url());
    }

    private static CollectorProcess collector(String endpoint, Path directory) throws IOException {
        return CollectorProcess.start(
                directory,
                "web.admin.acl: " + ACL,
                "web.admin.oidc.endpoint: " + endpoint,
                "web.admin.oidc.client_id: " + TestIssuer.CLIENT_ID,
                "web.admin.oidc.audience: " + TestIssuer.AUDIENCE,
                "web.admin.oidc.scopes: [profile, email, offline_access]");
    }

    @AfterAll
    static void stop() {
        collector.close();
        issuer.close();
    }

    private static SignIn.Tokens signIn(String name) {
        try (var signIn = new SignIn(issuer)) {
            return signIn.as(name);
        }
    }

    @Test
    void whoever_comes_is_told_where_to_sign_in() {
        var config = visit.get("/api/v1/auth/config", null).json();

        assertThat(config.path("mode").asText()).isEqualTo("oidc");
        assertThat(config.path("issuer").asText()).isEqualTo(issuer.url().toString());
        assertThat(config.path("client_id").asText()).isEqualTo(TestIssuer.CLIENT_ID);
        assertThat(config.path("audience").asText()).isEqualTo(TestIssuer.AUDIENCE);
        assertThat(config.path("scopes")).extracting(JsonNode::asText).contains("profile");
        var refused = visit.get(ME, null);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("unauthenticated");
    }

    @Test
    void an_administrator_changes_things_and_hears_that_he_may() {
        var alice = signIn("alice").accessToken();

        assertThat(visit.post(PROJECTS, "{\"name\":\"Hers\"}", alice).status()).isEqualTo(201);
        var me = visit.get(ME, alice).json();
        assertThat(me.path("name").asText()).isEqualTo("Alice Admin");
        assertThat(me.path("email").asText()).isEqualTo("alice@example.com");
        assertThat(me.path("permissions"))
                .extracting(JsonNode::asText)
                .contains("projects:read", "projects:write", "exceptions:write", "stats:read");
    }

    @Test
    void a_reader_reads_and_is_told_why_he_changes_nothing() {
        var bob = signIn("bob").accessToken();

        assertThat(visit.get("/api/v1/stats", bob).status()).isEqualTo(200);
        var refused = visit.post(PROJECTS, "{\"name\":\"His\"}", bob);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
        assertThat(refused.challenge()).contains("error=\"insufficient_scope\"");
        assertThat(refused.json().at("/claims/groups"))
                .extracting(JsonNode::asText)
                .contains("readers");
        var permissions = visit.get(ME, bob).json().path("permissions");
        assertThat(permissions)
                .extracting(JsonNode::asText)
                .contains("projects:read", "stats:read")
                .noneMatch(permission -> permission.endsWith(":write"));
    }

    @Test
    void an_identity_token_is_not_for_the_collector() {
        var refused = visit.get(ME, signIn("alice").idToken());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("wrong_audience");
        assertThat(refused.challenge()).contains("error=\"invalid_token\"");
    }

    @Test
    void a_session_goes_on_by_renewal_until_it_is_revoked() {
        try (var signIn = new SignIn(issuer)) {
            var renewed = signIn.renew(signIn.as("alice"));
            assertThat(visit.get(ME, renewed.accessToken()).status()).isEqualTo(200);

            signIn.revoke(renewed);
            assertThat(catchThrowable(() -> signIn.renew(renewed)))
                    .hasMessageContaining("invalid_grant");
        }
    }

    @Test
    void a_rotated_key_is_picked_up_and_known_ones_count_meanwhile() throws Exception {
        var before = signIn("alice").accessToken();
        assertThat(visit.get(ME, before).status()).isEqualTo(200);

        issuer.rotateKeys();
        var after = signIn("alice").accessToken();

        visit.getUntil(ME, after, answer -> answer.status() == 200);
        assertThat(visit.get(ME, before).status()).isEqualTo(200);

        issuer.rotateKeys();
        var latest = signIn("alice").accessToken();
        visit.getUntil(ME, latest, answer -> answer.status() == 200);
        assertThat(visit.get(ME, after).status()).isEqualTo(200);
    }

    @Test
    void an_issuer_that_is_down_at_the_start_is_found_later(@TempDir Path other) throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (var waiting = collector("http://127.0.0.1:" + port, other)) {
            var client = new Visit(waiting.url());
            var early = client.get(ME, signIn("alice").accessToken());
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.code()).isEqualTo("issuer_unavailable");

            try (var late = TestIssuer.start(port);
                    var signIn = new SignIn(late)) {
                var token = signIn.as("alice").accessToken();
                client.getUntil(ME, token, answer -> answer.status() == 200);
            }
        }
    }

    @Test
    void a_token_that_has_passed_counts_until_it_expires() throws Exception {
        issuer.accessTokensLive(Duration.ofSeconds(1));
        var brief = signIn("bob").accessToken();
        issuer.accessTokensLive(Duration.ofMinutes(5));

        // Within the leeway for clocks; TokenVerifierTest moves the clock beyond it.
        assertThat(visit.get(ME, brief).status()).isEqualTo(200);
    }

    private static JsonNode token(String maker, String scopes) {
        var made =
                visit.post(
                        "/api/v1/tokens",
                        "{\"name\":\"nightly\",\"scopes\":[%s],\"expires_in_days\":7}"
                                .formatted(scopes),
                        maker);
        assertThat(made.status()).isEqualTo(201);
        return made.json();
    }

    @Test
    void a_script_may_do_what_its_owner_may_and_its_scopes_cover_until_it_is_revoked() {
        var alice = signIn("alice").accessToken();
        var made = token(alice, "\"read\"");
        var secret = made.path("secret").asText();

        assertThat(visit.get(PROJECTS, secret).status()).isEqualTo(200);
        assertThat(visit.get(ME, secret).json().path("permissions"))
                .extracting(JsonNode::asText)
                .contains("projects:read")
                .noneMatch(permission -> permission.endsWith(":write"));
        var refused = visit.post(PROJECTS, "{\"name\":\"Script\"}", secret);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("insufficient_scope");
        var listed = visit.get("/api/v1/tokens", alice);
        assertThat(listed.body()).contains("nightly", "used_at").doesNotContain(secret);

        var id = made.at("/token/id").asText();
        assertThat(visit.send("DELETE", "/api/v1/tokens/" + id, null, alice).status())
                .isEqualTo(204);
        var revoked = visit.get(PROJECTS, secret);
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.code()).isEqualTo("unknown_token");
    }

    @Test
    void a_script_makes_no_tokens_and_one_for_exports_gets_tables_alone() {
        var alice = signIn("alice").accessToken();
        var writer = token(alice, "\"read\",\"write\"").path("secret").asText();
        var exporter = token(alice, "\"export\"").path("secret").asText();

        assertThat(visit.post(PROJECTS, "{\"name\":\"Written\"}", writer).status()).isEqualTo(201);
        var more = visit.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}", writer);
        assertThat(more.code()).isEqualTo("sign_in_required");
        assertThat(visit.get(PROJECTS, exporter).status()).isEqualTo(403);
        var bearer = "Bearer " + exporter;
        var table =
                visit.sendWith(
                        "GET", PROJECTS, null, "Authorization", bearer, "Accept", "text/csv");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.body()).startsWith("id,name");
        assertThat(
                        visit.sendWith(
                                        "GET",
                                        "/metrics",
                                        null,
                                        "Authorization",
                                        bearer,
                                        "Accept",
                                        "text/csv")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void changes_and_refusals_are_written_down_with_who_and_what() {
        var alice = signIn("alice").accessToken();
        var bob = signIn("bob").accessToken();
        visit.post(PROJECTS, "{\"name\":\"Audited\"}", alice);
        visit.post(PROJECTS, "{\"name\":\"Refused\"}", bob);
        visit.get(ME, "no token at all");

        var lines = visit.get("/api/v1/audit?limit=1000", alice).json().path("items");

        assertThat(lines)
                .anySatisfy(line -> {
                    assertThat(line.path("kind").asText()).isEqualTo("change");
                    assertThat(line.path("name").asText()).isEqualTo("Alice Admin");
                    assertThat(line.path("subject").asText()).isEqualTo("alice");
                    assertThat(line.path("action").asText()).isEqualTo("POST " + PROJECTS);
                })
                .anySatisfy(line -> {
                    assertThat(line.path("action").asText()).isEqualTo("forbidden");
                    assertThat(line.path("name").asText()).isEqualTo("Bob Reader");
                })
                .anySatisfy(line ->
                        assertThat(line.path("action").asText()).isEqualTo("malformed_token"));
        var first = visit.get("/api/v1/audit?limit=1", alice).json();
        var second =
                visit.get(
                                "/api/v1/audit?limit=1&cursor="
                                        + first.path("next_cursor").asText(),
                                alice)
                        .json();
        assertThat(second.at("/items/0/id").asText()).isLessThan(first.at("/items/0/id").asText());
    }

    @Test
    void every_answer_tells_browsers_to_make_little_of_it() {
        for (var path : new String[] {ME, "/api/v1/health", "/tracker.js", "/nothing/here"}) {
            var headers = visit.get(path, null).whole().headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        }
    }
}
