package dev.footfall.collector.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PixelsIT {
    private static RunningCollector collector;
    private static Admin admin;
    private static String project;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        collector = RunningCollector.start(directory, Clock.systemUTC());
        admin = new Admin(collector.url());
        project = admin.post("/projects", Map.of("name", "Letters")).text("/id");
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    private static Admin.Answer create(Map<String, ?> body) throws Exception {
        return admin.post("/projects/" + project + "/pixels", body);
    }

    @Test
    void a_new_pixel_is_answered_whole_and_found_again() throws Exception {
        var created =
                create(
                        Map.of(
                                "name", " Spring ",
                                "event_name", "opened",
                                "metadata", Map.of("b", "2", "a", "1")));

        assertThat(created.status()).isEqualTo(201);
        var pixel = created.json();
        assertThat(pixel.propertyStream().map(Map.Entry::getKey))
                .containsExactly(
                        "id",
                        "project_id",
                        "name",
                        "event_name",
                        "metadata",
                        "created_at",
                        "version");
        assertThat(pixel.get("id").asText()).hasSize(26);
        assertThat(pixel.get("project_id").asText()).isEqualTo(project);
        assertThat(pixel.get("name").asText()).isEqualTo("Spring");
        assertThat(pixel.get("metadata")).hasToString("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(admin.get("/pixels/" + created.text("/id")).json()).isEqualTo(pixel);
        assertThat(admin.get("/pixels").json()).contains(pixel);
        assertThat(admin.get("/projects/" + project + "/pixels").json()).contains(pixel);
    }

    @Test
    void an_event_without_a_name_is_called_pixel() throws Exception {
        var created = create(Map.of("name", "Plain", "event_name", " "));

        assertThat(created.text("/event_name")).isEqualTo("pixel");
        assertThat(created.json().get("metadata")).isEmpty();
    }

    @Test
    void a_new_pixel_counts_at_once_and_a_removed_one_no_more() throws Exception {
        var id = create(Map.of("name", "Live")).text("/id");
        var gif = "/track/gif/" + id + ".gif";

        assertThat(admin.sendTo("GET", gif, null).status()).isEqualTo(200);
        assertThat(admin.delete("/pixels/" + id).status()).isEqualTo(204);
        assertThat(admin.sendTo("GET", gif, null).status()).isEqualTo(404);
        assertThat(admin.get("/pixels/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_change_keeps_blank_names_and_replaces_metadata() throws Exception {
        var created =
                create(Map.of("name", "Old", "event_name", "seen", "metadata", Map.of("a", "1")));
        var path = "/pixels/" + created.text("/id");

        var changed = admin.put(path, Map.of("name", "", "event_name", " "));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/name")).isEqualTo("Old");
        assertThat(changed.text("/event_name")).isEqualTo("seen");
        assertThat(changed.json().get("metadata")).isEmpty();
        assertThat(
                        admin.put(path, Map.of("name", "New", "project_id", "other"))
                                .text("/project_id"))
                .isEqualTo(project);
    }

    @Test
    void a_stale_version_is_a_conflict() throws Exception {
        var path = "/pixels/" + create(Map.of("name", "One")).text("/id");
        admin.put(path, Map.of("name", "Two", "version", 1));

        var late = admin.put(path, Map.of("name", "Three", "version", 1));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/code")).isEqualTo("conflict");
        assertThat(late.text("/current/name")).isEqualTo("Two");
    }

    @Test
    void what_is_blank_or_not_there_is_refused() throws Exception {
        assertThat(create(Map.of()).status()).isEqualTo(400);
        assertThat(create(Map.of("name", " ")).status()).isEqualTo(400);
        assertThat(admin.get("/pixels/none").status()).isEqualTo(404);
        assertThat(admin.put("/pixels/none", Map.of("name", "x")).status()).isEqualTo(404);
        assertThat(admin.delete("/pixels/none").status()).isEqualTo(404);
    }

    @Test
    void metadata_that_events_would_cut_is_refused() throws Exception {
        var many = new HashMap<String, String>();
        for (int i = 0; i < 33; i++) {
            many.put("key" + i, "v");
        }

        assertThat(create(Map.of("name", "M", "metadata", many)).status()).isEqualTo(400);
        assertThat(create(Map.of("name", "M", "metadata", Map.of("k", "v".repeat(1_025)))).status())
                .isEqualTo(400);
        var numbers = create(Map.of("name", "M", "metadata", Map.of("k", 1)));
        assertThat(numbers.status()).isEqualTo(400);
        assertThat(numbers.text("/error")).contains("metadata.k");
        var nulls =
                admin.send(
                        "POST",
                        "/projects/" + project + "/pixels",
                        "{\"name\":\"M\",\"metadata\":{\"k\":null}}",
                        "Content-Type",
                        "application/json");
        assertThat(nulls.status()).isEqualTo(400);
    }
}
