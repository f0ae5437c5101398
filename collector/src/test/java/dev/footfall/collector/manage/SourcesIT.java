package dev.footfall.collector.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.Eventually;
import dev.footfall.collector.server.RunningCollector;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesIT {
    private static final long PATIENCE_NS = 20_000_000_000L;

    private static RunningCollector collector;
    private static Admin admin;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        collector = RunningCollector.start(directory, Clock.systemUTC());
        admin = new Admin(collector.url());
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    /** Has a visitor come to a site, and waits until it is listed. */
    static void register(Admin admin, String uri) throws Exception {
        visit(admin, uri);
        long deadline = System.nanoTime() + PATIENCE_NS;
        while (find(admin, uri).isMissingNode() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(find(admin, uri).isMissingNode()).isFalse();
    }

    private static void visit(Admin admin, String uri) throws Exception {
        var hit = "{\"b\":\"%s\",\"u\":\"%s/\"}".formatted(System.nanoTime(), uri);
        var answer =
                admin.sendTo(
                        "POST",
                        "/track/hit",
                        hit,
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        assertThat(answer.status()).isEqualTo(204);
    }

    private static JsonNode find(Admin admin, String uri) throws Exception {
        for (var source : admin.get("/sources").json()) {
            if (source.get("uri").asText().equals(uri)) {
                return source;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    @Test
    void a_source_registers_itself_and_is_listed_by_uri() throws Exception {
        register(admin, "https://b.list.example");
        register(admin, "https://a.list.example");

        var source = find(admin, "https://a.list.example");
        assertThat(source.propertyStream().map(Map.Entry::getKey))
                .containsExactly("uri", "kind", "created_at", "first_seen", "last_seen", "version");
        assertThat(source.get("kind").asText()).isEqualTo("website");
        var uris = admin.get("/sources").json().findValuesAsText("uri");
        assertThat(uris).isSorted().contains("https://b.list.example");
    }

    @Test
    void each_member_of_a_change_is_optional_and_an_empty_one_clears() throws Exception {
        var path = "/sources?uri=https://change.example";
        register(admin, "https://change.example");

        var named = admin.put(path, Map.of("display_name", " The site "));
        var assigned = admin.put(path, Map.of("project_id", "nobody-checks"));
        var kind = admin.put(path, Map.of("kind", "application"));
        var cleared = admin.put(path, Map.of("project_id", "", "display_name", ""));

        assertThat(named.status()).isEqualTo(200);
        assertThat(named.text("/display_name")).isEqualTo("The site");
        assertThat(assigned.text("/project_id")).isEqualTo("nobody-checks");
        assertThat(assigned.text("/display_name")).isEqualTo("The site");
        assertThat(kind.text("/kind")).isEqualTo("application");
        assertThat(cleared.json().has("project_id")).isFalse();
        assertThat(cleared.json().has("display_name")).isFalse();
        assertThat(cleared.text("/kind")).isEqualTo("application");
        assertThat(find(admin, "https://change.example")).isEqualTo(cleared.json());
    }

    @Test
    void an_unknown_source_is_not_found_and_never_made() throws Exception {
        var path = "/sources?uri=https://unknown.example";

        assertThat(admin.put(path, Map.of("display_name", "x")).status()).isEqualTo(404);
        assertThat(admin.delete(path).status()).isEqualTo(404);
        assertThat(find(admin, "https://unknown.example").isMissingNode()).isTrue();
    }

    @Test
    void a_request_that_names_no_source_is_refused() throws Exception {
        for (var query : new String[] {"", "?uri=", "?uri=%20", "?uri=a&uri=b", "?uri=a%00"}) {
            var refused = admin.put("/sources" + query, Map.of());
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.text("/code")).isEqualTo("bad_query");
            assertThat(admin.delete("/sources" + query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void a_kind_that_there_is_not_is_refused() throws Exception {
        register(admin, "https://kind.example");

        var refused = admin.put("/sources?uri=https://kind.example", Map.of("kind", "Website"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error")).contains("website", "application");
    }

    @Test
    void a_stale_version_is_a_conflict() throws Exception {
        var path = "/sources?uri=https://stale.example";
        register(admin, "https://stale.example");
        admin.put(path, Map.of("display_name", "One", "version", 1));

        var late = admin.put(path, Map.of("display_name", "Two", "version", 1));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/current/display_name")).isEqualTo("One");
    }

    @Test
    void a_removed_source_comes_back_with_its_next_event() throws Exception {
        register(admin, "https://back.example");
        admin.put("/sources?uri=https://back.example", Map.of("display_name", "Gone"));

        assertThat(admin.delete("/sources?uri=https://back.example").status()).isEqualTo(204);
        assertThat(find(admin, "https://back.example").isMissingNode()).isTrue();

        register(admin, "https://back.example");
        assertThat(find(admin, "https://back.example").has("display_name")).isFalse();
    }

    @Test
    void a_removed_source_stays_away_after_a_restart(@TempDir Path directory) throws Exception {
        var gone = "https://gone.example";
        var stays = "https://stays.example";
        try (var first = RunningCollector.start(directory, Clock.systemUTC())) {
            var before = new Admin(first.url());
            register(before, gone);
            assertThat(before.delete("/sources?uri=" + gone).status()).isEqualTo(204);
        }
        try (var second = RunningCollector.start(directory, Clock.systemUTC())) {
            var after = new Admin(second.url());
            Eventually.holds(() -> !after.get("/stats").json().path("warming").asBoolean());
            register(after, stays);

            assertThat(find(after, gone).isMissingNode()).isTrue();
            var filter = URLEncoder.encode("source == \"" + gone + "\"", StandardCharsets.UTF_8);
            assertThat(after.get("/stats?q=" + filter).text("/summary/pageviews")).isEqualTo("1");
        }
    }
}
