package dev.footfall.collector.manage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectsIT {
    @TempDir Path directory;
    private RunningCollector collector;
    private Admin admin;

    @BeforeEach
    void start() throws Exception {
        collector = RunningCollector.start(directory, Clock.fixed(NOON, ZoneOffset.UTC));
        admin = new Admin(collector.url());
    }

    @AfterEach
    void stop() {
        collector.close();
    }

    @Test
    void a_new_project_is_answered_whole_and_found_again() throws Exception {
        var created = admin.post("/projects", Map.of("name", "  Harbour Books "));

        assertThat(created.status()).isEqualTo(201);
        var project = created.json();
        assertThat(project.propertyStream().map(Map.Entry::getKey))
                .containsExactly("id", "name", "slug", "created_at", "version");
        assertThat(project.get("id").asText()).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(project.get("name").asText()).isEqualTo("Harbour Books");
        assertThat(project.get("slug").asText()).isEqualTo("harbour-books");
        assertThat(project.get("created_at").asText()).isEqualTo("2026-01-15T12:00:00Z");
        assertThat(admin.get("/projects/" + created.text("/id")).json()).isEqualTo(project);
        assertThat(admin.get("/projects").json()).containsExactly(project);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Shop,             shop
                    'a  --  b',       a-b
                    '--Ünd so!',      nd-so
                    'ÄÖÜ 📚',         project
                    'A.B/C',          a-b-c
                    """)
    void a_slug_is_made_of_the_name(String name, String slug) throws Exception {
        assertThat(admin.post("/projects", Map.of("name", name)).text("/slug")).isEqualTo(slug);
    }

    @Test
    void a_slug_that_is_given_is_kept_and_may_be_there_twice() throws Exception {
        var one = admin.post("/projects", Map.of("name", "One", "slug", "same"));
        var two = admin.post("/projects", Map.of("name", "Two", "slug", "same"));

        assertThat(one.text("/slug")).isEqualTo("same");
        assertThat(two.status()).isEqualTo(201);
        assertThat(two.text("/slug")).isEqualTo("same");
    }

    @Test
    void the_list_is_sorted_by_name_whatever_its_case() throws Exception {
        for (var name : new String[] {"beta", "Alpha", "Gamma", "delta"}) {
            admin.post("/projects", Map.of("name", name));
        }

        assertThat(names(admin.get("/projects").json()))
                .containsExactly("Alpha", "beta", "delta", "Gamma");
    }

    @Test
    void a_name_without_letters_is_refused() throws Exception {
        for (var body : new Map<?, ?>[] {Map.of(), Map.of("name", " \t ")}) {
            var refused = admin.change("POST", "/projects", body);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/code")).isEqualTo("invalid");
        }
        assertThat(admin.get("/projects").json()).isEmpty();
    }

    @Test
    void a_name_that_differs_in_case_only_is_taken() throws Exception {
        var shop = admin.post("/projects", Map.of("name", "Shop")).text("/id");
        var other = admin.post("/projects", Map.of("name", "Other")).text("/id");

        var again = admin.post("/projects", Map.of("name", " sHOP"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("taken");
        assertThat(admin.put("/projects/" + other, Map.of("name", "SHOP")).status()).isEqualTo(409);
        assertThat(admin.put("/projects/" + shop, Map.of("name", "SHOP")).status()).isEqualTo(200);
    }

    @Test
    void a_change_keeps_what_it_leaves_blank() throws Exception {
        var path = "/projects/" + admin.post("/projects", Map.of("name", "Shop")).text("/id");

        var renamed = admin.put(path, Map.of("name", "Store", "slug", " "));
        var moved = admin.put(path, Map.of("name", "", "slug", "elsewhere"));

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text("/name")).isEqualTo("Store");
        assertThat(renamed.text("/slug")).isEqualTo("shop");
        assertThat(moved.text("/name")).isEqualTo("Store");
        assertThat(moved.text("/slug")).isEqualTo("elsewhere");
        assertThat(admin.get(path).json()).isEqualTo(moved.json());
    }

    @Test
    void whoever_has_not_seen_the_last_change_hears_how_it_stands() throws Exception {
        var path = "/projects/" + admin.post("/projects", Map.of("name", "Shop")).text("/id");
        admin.put(path, Map.of("name", "Store", "version", 1));

        var late = admin.put(path, Map.of("name", "Market", "version", 1));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/code")).isEqualTo("conflict");
        assertThat(late.json().get("current")).isEqualTo(admin.get(path).json());
        assertThat(late.text("/current/name")).isEqualTo("Store");
        assertThat(late.text("/current/version")).isEqualTo("2");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (var answer :
                new Admin.Answer[] {
                    admin.get("/projects/none"),
                    admin.put("/projects/none", Map.of("name", "x")),
                    admin.delete("/projects/none"),
                    admin.post("/projects/none/pixels", Map.of("name", "x"))
                }) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("/code")).isEqualTo("not_found");
        }
        assertThat(admin.get("/projects/none/pixels").json()).isEmpty();
    }

    @Test
    void a_project_goes_with_its_pixels_and_leaves_its_sources() throws Exception {
        var gone = admin.post("/projects", Map.of("name", "Gone")).text("/id");
        var kept = admin.post("/projects", Map.of("name", "Kept")).text("/id");
        admin.post("/projects/" + gone + "/pixels", Map.of("name", "Letter"));
        var pixel = admin.post("/projects/" + kept + "/pixels", Map.of("name", "Letter"));
        register("https://a.example", gone);
        register("https://b.example", kept);

        assertThat(admin.delete("/projects/" + gone).status()).isEqualTo(204);

        assertThat(admin.get("/projects/" + gone).status()).isEqualTo(404);
        assertThat(admin.get("/pixels").json()).containsExactly(pixel.json());
        var sources = admin.get("/sources").json();
        assertThat(sources).hasSize(2);
        assertThat(sources.get(0).has("project_id")).isFalse();
        assertThat(sources.get(1).get("project_id").asText()).isEqualTo(kept);
        assertThat(admin.delete("/projects/" + gone).status()).isEqualTo(404);
    }

    private void register(String uri, String project) throws Exception {
        SourcesIT.register(admin, uri);
        assertThat(admin.put("/sources?uri=" + uri, Map.of("project_id", project)).status())
                .isEqualTo(200);
    }

    private static Iterable<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.get("name").asText())
                .toList();
    }
}
