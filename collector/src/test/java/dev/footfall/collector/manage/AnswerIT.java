package dev.footfall.collector.manage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all answers have in common: tags, formats, methods. */
class AnswerIT {
    private static RunningCollector collector;
    private static Admin admin;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        collector = RunningCollector.start(directory, Clock.fixed(NOON, ZoneOffset.UTC));
        admin = new Admin(collector.url());
        admin.post("/projects", Map.of("name", "=cmd|'/C calc'!A0", "slug", "a, \"b\""));
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects", "/sources", "/pixels", "/instance"})
    void an_answer_that_the_client_has_is_not_sent_again(String path) throws Exception {
        var first = admin.get(path);
        var tag = first.header("ETag");

        assertThat(first.status()).isEqualTo(200);
        assertThat(tag).matches("\"[\\w-]{22}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("Content-Type")).isEqualTo("application/json");
        for (var known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            var again = admin.get(path, "If-None-Match", known);
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        assertThat(admin.get(path, "If-None-Match", "\"x\"").status()).isEqualTo(200);
    }

    @Test
    void a_change_is_seen_whatever_tag_the_client_has() throws Exception {
        var tag = admin.get("/projects").header("ETag");
        admin.post("/projects", Map.of("name", "One more"));

        var now = admin.get("/projects", "If-None-Match", tag);

        assertThat(now.status()).isEqualTo(200);
        assertThat(now.body()).contains("One more");
    }

    @Test
    void tables_of_one_version_have_tags_of_their_own() throws Exception {
        var tags =
                new String[] {
                    admin.get("/projects").header("ETag"),
                    admin.get("/projects", "Accept", "text/csv").header("ETag"),
                    admin.get("/pixels").header("ETag"),
                    admin.get("/exceptions/a/history?source=a").header("ETag"),
                    admin.get("/exceptions/a/history?source=b").header("ETag")
                };

        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void a_table_is_csv_for_whoever_prefers_it_and_no_formula() throws Exception {
        var csv = admin.get("/projects", "Accept", "application/json;q=0.5, text/csv");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(csv.body()).startsWith("id,name,slug,created_at,version\r\n");
        assertThat(csv.body())
                .contains(",'=cmd|'/C calc'!A0,\"a, \"\"b\"\"\",2026-01-15T12:00:00Z,1\r\n");
    }

    @Test
    void what_is_no_table_or_no_format_is_not_acceptable() throws Exception {
        assertThat(admin.get("/instance", "Accept", "text/csv").status()).isEqualTo(406);
        var refused = admin.get("/projects", "Accept", "application/xml, image/*;q=0.5");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.text("/code")).isEqualTo("not_acceptable");
        assertThat(admin.get("/projects", "Accept", "text/html, */*;q=0.1").status())
                .isEqualTo(200);
    }

    @Test
    void a_head_is_answered_like_a_get_without_its_body() throws Exception {
        var get = admin.get("/projects");
        var head = admin.send("HEAD", "/projects", null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }

    @Test
    void a_method_that_a_path_does_not_know_names_those_it_knows() throws Exception {
        var refused = admin.send("DELETE", "/projects", null);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void nobody_is_signed_in_where_the_acl_is_open() throws Exception {
        var me = admin.get("/me");

        assertThat(me.status()).isEqualTo(204);
        assertThat(me.body()).isEmpty();
    }

    @Test
    void the_instance_says_how_it_is_set_up() throws Exception {
        assertThat(admin.get("/instance").json())
                .hasToString(
                        """
                        {"version":"(not packaged)","retention_days":365,"hot_window_hours":1,\
                        "honor_dnt":true,"rate_limiting":false,"tracking_per_minute":600,\
                        "unauthenticated_per_minute":60,"max_auto_sources":10000}\
                        """);
    }
}
