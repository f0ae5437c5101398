package dev.footfall.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.SetClock;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit log has to have: every change, every refusal, who and what and when. */
class AuditIT {
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"rsa\"}";
    private static final String LOG = "/api/v1/audit?limit=1000";
    private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");

    @TempDir private Path directory;
    private Forger forger;
    private StandInIssuer issuer;

    @BeforeEach
    void issue() throws Exception {
        forger = new Forger();
        issuer = StandInIssuer.start(forger.published());
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    private RunningCollector collector(Clock clock) throws Exception {
        return RunningCollector.start(
                directory,
                clock,
                """
                'claims.sub == "ada"'
                    audit_retention: 30d
                    oidc: {endpoint: "%s", client_id: desktop}\
                """
                        .formatted(issuer.url()));
    }

    private String token(String subject, Instant now) throws Exception {
        var claims =
                "{\"iss\":\"%s\",\"aud\":\"desktop\",\"sub\":\"%s\",\"name\":\"The %s\",\"exp\":%d}"
                        .formatted(issuer.url(), subject, subject, now.getEpochSecond() + 300);
        return forger.rs256(HEADER, claims);
    }

    /** Makes each change once, in an order in which there is something to change. */
    private static final class Changes {
        private final Visit visit;
        private final String token;
        private final Map<String, String> made = new LinkedHashMap<>();

        Changes(Visit visit, String token) {
            this.visit = visit;
            this.token = token;
        }

        private JsonNode make(String row, String path, @Nullable String body) {
            var method = row.substring(0, row.indexOf(' '));
            var answer = visit.send(method, path, body, token);
            assertThat(answer.status()).as(row + ": " + answer.body()).isBetween(200, 204);
            made.put(row, method + " " + path);
            return answer.json();
        }

        /** The row of the route table, and what the log has to say of it. */
        Map<String, String> all() throws Exception {
            var projects = "/api/v1/projects";
            var project =
                    make("POST /api/v1/projects", projects, "{\"name\":\"A\"}").path("id").asText();
            var own = projects + "/" + project;
            make("PUT /api/v1/projects/{id}", own, "{\"name\":\"B\"}");
            var pixel =
                    make("POST /api/v1/projects/{id}/pixels", own + "/pixels", "{\"name\":\"P\"}")
                            .path("id")
                            .asText();
            make("PUT /api/v1/pixels/{id}", "/api/v1/pixels/" + pixel, "{\"name\":\"Q\"}");
            make("DELETE /api/v1/pixels/{id}", "/api/v1/pixels/" + pixel, null);
            make("DELETE /api/v1/projects/{id}", own, null);
            source();
            triage();
            var personal =
                    make(
                                    "POST /api/v1/tokens",
                                    "/api/v1/tokens",
                                    "{\"name\":\"n\",\"scopes\":[\"read\"]}")
                            .at("/token/id")
                            .asText();
            make("DELETE /api/v1/tokens/{id}", "/api/v1/tokens/" + personal, null);
            return made;
        }

        private void source() throws Exception {
            var hit = "{\"b\":\"b\",\"i\":\"s\",\"u\":\"https://a.example/\"}";
            assertThat(
                            visit.sendWith(
                                            "POST",
                                            "/track/hit",
                                            hit,
                                            "User-Agent",
                                            "Mozilla/5.0 Firefox/140.0")
                                    .status())
                    .isEqualTo(204);
            visit.getUntil("/api/v1/sources", token, answer -> answer.body().contains("a.example"));
            var one = "/api/v1/sources?uri=https://a.example";
            make("PUT /api/v1/sources", one, "{\"display_name\":\"A\"}");
            make("DELETE /api/v1/sources", one, null);
        }

        private void triage() {
            make(
                    "PATCH /api/v1/exceptions/{group}",
                    "/api/v1/exceptions/g",
                    "{\"source\":\"s\",\"state\":\"muted\"}");
            make(
                    "PATCH /api/v1/exceptions",
                    "/api/v1/exceptions",
                    "{\"targets\":[{\"group_id\":\"g\",\"source\":\"s\"}],\"decision\":{\"resolved\":true}}");
        }
    }

    @Test
    void every_change_that_the_route_table_offers_is_written_down() throws Exception {
        var before = Instant.now();
        try (var collector = collector(Clock.systemUTC())) {
            var visit = new Visit(collector.url());
            var ada = token("ada", before);
            visit.getUntil("/api/v1/me", ada, answer -> answer.status() == 200);

            var made = new Changes(visit, ada).all();

            assertThat(made.keySet())
                    .as("a new row that changes something has to be made here, too")
                    .containsExactlyInAnyOrderElementsOf(
                            collector.routes().stream()
                                    .filter(route -> route.path().startsWith("/api/"))
                                    .filter(route -> !ASKING.contains(route.method().toString()))
                                    .map(AuditIT::row)
                                    .toList());
            var lines = visit.get(LOG, ada).json().path("items");
            assertThat(lines).hasSameSizeAs(made.values());
            for (var action : made.values()) {
                assertThat(lines)
                        .as(action)
                        .anySatisfy(line -> {
                            assertThat(line.path("action").asText()).isEqualTo(action);
                            assertThat(line.path("kind").asText()).isEqualTo("change");
                            assertThat(line.path("subject").asText()).isEqualTo("ada");
                            assertThat(line.path("name").asText()).isEqualTo("The ada");
                            assertThat(Instant.parse(line.path("at").asText()))
                                    .isBetween(
                                            before.minusSeconds(1), Instant.now().plusSeconds(1));
                        });
            }
        }
    }

    private static String row(Route route) {
        return route.method() + " " + route.path();
    }

    @Test
    void every_refused_sign_in_is_written_down_without_addresses_and_tokens() throws Exception {
        try (var collector = collector(Clock.systemUTC())) {
            var visit = new Visit(collector.url());
            var ada = token("ada", Instant.now());
            visit.getUntil("/api/v1/me", ada, answer -> answer.status() == 200);
            var eve = token("eve", Instant.now());
            var expired = token("ada", Instant.now().minusSeconds(1_000));
            for (int i = 0; i < 3; i++) {
                assertThat(visit.post("/api/v1/projects", "{\"name\":\"E\"}", eve).status())
                        .isEqualTo(403);
            }
            assertThat(visit.get("/api/v1/me", expired).status()).isEqualTo(401);
            assertThat(visit.get("/api/v1/me", "ffp_" + "A".repeat(43)).status()).isEqualTo(401);
            assertThat(visit.get("/api/v1/me", null).status()).isEqualTo(401);

            var log = visit.get(LOG, ada);

            var lines = log.json().path("items");
            assertThat(lines)
                    .hasSize(3)
                    .allMatch(line -> line.path("kind").asText().equals("refused"))
                    .anyMatch(line ->
                            line.path("action").asText().equals("forbidden")
                                    && line.path("subject").asText().equals("eve")
                                    && line.path("times").asInt() == 3)
                    .anyMatch(line -> line.path("action").asText().equals("token_expired"))
                    .anyMatch(line -> line.path("action").asText().equals("unknown_token"));
            assertThat(log.body()).doesNotContain("127.0.0.1", "ffp_", eve, expired);
        }
    }

    @Test
    void a_line_is_kept_as_long_as_the_configuration_says() throws Exception {
        var clock = new SetClock();
        try (var collector = collector(clock)) {
            change(collector, clock, "old");
        }
        clock.advance(Duration.ofDays(29));
        try (var collector = collector(clock)) {
            assertThat(change(collector, clock, "young").path("items")).hasSize(2);
        }
        clock.advance(Duration.ofDays(2));
        try (var collector = collector(clock)) {
            var visit = new Visit(collector.url());
            var ada = token("ada", clock.instant());
            visit.getUntil("/api/v1/me", ada, answer -> answer.status() == 200);

            var left =
                    visit.getUntil(LOG, ada, answer -> answer.json().path("items").size() < 2)
                            .json()
                            .path("items");

            assertThat(left).hasSize(1);
            assertThat(Instant.parse(left.get(0).path("at").asText()))
                    .isEqualTo(clock.instant().minus(Duration.ofDays(2)));
        }
    }

    /** Makes a project and returns the log. */
    private JsonNode change(RunningCollector collector, Clock clock, String name) throws Exception {
        var visit = new Visit(collector.url());
        var ada = token("ada", clock.instant());
        visit.getUntil("/api/v1/me", ada, answer -> answer.status() == 200);
        var body = "{\"name\":\"%s\"}".formatted(name);
        assertThat(visit.post("/api/v1/projects", body, ada).status()).isEqualTo(201);
        return visit.get(LOG, ada).json();
    }
}
