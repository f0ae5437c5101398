package dev.footfall.collector.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be. */
class BodyIT {
    private static final String JSON = "application/json";

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

    @AfterEach
    void nothing_was_made() throws Exception {
        assertThat(admin.get("/projects").body()).isEqualTo("[]");
    }

    private static Admin.Answer post(String body, String... headers) throws Exception {
        return admin.send("POST", "/projects", body, headers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    cut short           | {"name": "x"              | 12
                    no JSON             | {"name": x}               | 9
                    something after it  | {"name": "x"} {}          | 15
                    a member twice      | {"name": "x", "name": "y"}| 20
                    another type        | {"name": 7}               | 9
                    a list              | []                        | 0
                    a text              | "name"                    | 0
                    nothing             | null                      | 0
                    a fraction          | {"version": 1.5}          | 12
                    half a character    | {"name": "\\ud83d"}       | 9
                    a NUL               | {"name": "\\u0000"}       | 9
                    """)
    void a_mistake_is_told_with_its_place(String what, String body, int position) throws Exception {
        var refused = post(body, "Content-Type", JSON);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("bad_body");
        assertThat(refused.json().get("position").asInt()).isBetween(position - 3, position + 3);
    }

    @Test
    void a_wrong_member_is_named() throws Exception {
        assertThat(post("{\"name\": [\"x\"]}", "Content-Type", JSON).text("/error"))
                .startsWith("name ");
    }

    @Test
    void an_empty_body_is_refused() throws Exception {
        assertThat(post("", "Content-Type", JSON).text("/code")).isEqualTo("bad_body");
    }

    @Test
    void depth_costs_nothing() throws Exception {
        var deep = "{\"x\":" + "[".repeat(100_000);

        var refused = post(deep, "Content-Type", JSON);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error")).contains("deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "json", ""})
    void another_type_is_refused(String type) throws Exception {
        var refused =
                type.isEmpty()
                        ? post("{\"name\":\"x\"}")
                        : post("{\"name\":\"x\"}", "Content-Type", type);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("content_type");
    }

    @Test
    void a_compressed_body_is_refused() throws Exception {
        var refused = post("{\"name\":\"x\"}", "Content-Type", JSON, "Content-Encoding", "gzip");

        assertThat(refused.status()).isEqualTo(415);
    }

    @RepeatedTest(20)
    void a_body_beyond_the_cap_is_refused_and_one_below_is_read() throws Exception {
        var start = "{\"unknown\":\"";
        var longest = start + "x".repeat(2 * 1024 * 1024 - start.length() - 2) + "\"}";

        var read = post(longest, "Content-Type", JSON);
        var refused = post(longest + " ", "Content-Type", JSON);

        assertThat(read.text("/error")).contains("name");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("/code")).isEqualTo("too_large");
    }

    @Test
    void members_that_nobody_knows_are_passed_over() throws Exception {
        var created = admin.post("/projects", Map.of("name", "x", "colour", "red"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(admin.delete("/projects/" + created.text("/id")).status()).isEqualTo(204);
    }
}
