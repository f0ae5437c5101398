package dev.footfall.collector.manage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.manage.Admin.Answer;
import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that would do harm if they ever became SQL: they are kept as they are, or refused. */
class QuotingIT {
    private static final String LONGEST = "x".repeat(100_000);

    private static RunningCollector collector;
    private static Admin admin;
    private static String project;
    private static String pixel;
    private static String source;
    private static List<String> others;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        collector = RunningCollector.start(directory, Clock.fixed(NOON, ZoneOffset.UTC));
        admin = new Admin(collector.url());
        project = admin.post("/projects", Map.of("name", "Target")).text("/id");
        pixel = admin.post(pixelsOf(project), Map.of("name", "Target")).text("/id");
        source = "https://target.example";
        SourcesIT.register(admin, source);
        var bystander = admin.post("/projects", Map.of("name", "Bystander")).text("/id");
        admin.post(pixelsOf(bystander), Map.of("name", "Bystander"));
        SourcesIT.register(admin, "https://bystander.example");
        admin.patch("/exceptions/bystander", Map.of("source", "s", "note", "mine"));
        others = bystanders();
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    private static String pixelsOf(String id) {
        return "/projects/" + id + "/pixels";
    }

    static Stream<String> texts() {
        return Stream.of(
                "'",
                "''",
                "\"",
                "\\'",
                "';--",
                "'; drop table catalog.project; --",
                "'; delete from catalog.pixel; select '",
                "x' or '1'='1",
                "x\" or \"1\"=\"1",
                "/*",
                "*/ or 1=1 /*",
                "$$; drop table catalog.source; $$",
                "?1",
                ":name",
                "%",
                "_%_",
                "${{ env.HOME }}",
                "{\"a\":[1]}",
                "<script>alert(1)</script>",
                "..%2f..%2fetc/passwd",
                "a\nb\r\nc\td",
                "\u202e\u200b\ufeffz",
                "Ünï📚日本",
                "\uffff\ufffd",
                "=1+1",
                LONGEST);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void projects(String text) throws Exception {
        var made = held(admin.post("/projects", Map.of("name", "+" + text, "slug", text)));
        if (made.status() == 201) {
            assertThat(made.text("/name")).isEqualTo(("+" + text).strip());
            assertThat(made.text("/slug")).isEqualTo(text.strip());
            assertThat(admin.delete("/projects/" + made.text("/id")).status()).isEqualTo(204);
        }
        var changed = held(admin.put("/projects/" + project, Map.of("name", "#" + text)));
        if (changed.status() == 200) {
            assertThat(admin.get("/projects/" + project).text("/name"))
                    .isEqualTo(("#" + text).strip());
        }
        inPath("/projects/", "");
        assertThat(bystanders()).isEqualTo(others);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void pixels(String text) throws Exception {
        var wish =
                Map.of(
                        "name",
                        "+" + text,
                        "event_name",
                        "+" + text,
                        "metadata",
                        Map.of(text, text));
        var made = held(admin.post(pixelsOf(project), wish));
        if (made.status() == 201) {
            assertThat(made.text("/event_name")).isEqualTo(("+" + text).strip());
            assertThat(made.json().get("metadata").get(text).asText()).isEqualTo(text);
            assertThat(admin.get("/pixels/" + made.text("/id")).json()).isEqualTo(made.json());
            assertThat(admin.delete("/pixels/" + made.text("/id")).status()).isEqualTo(204);
        }
        held(admin.put("/pixels/" + pixel, wish));
        assertThat(bystanders()).isEqualTo(others);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void sources(String text) throws Exception {
        var path = "/sources?uri=" + Admin.encoded(source);
        var changed =
                held(admin.put(path, Map.of("display_name", "+" + text, "project_id", "+" + text)));
        if (changed.status() == 200) {
            assertThat(changed.text("/display_name")).isEqualTo(("+" + text).strip());
        }
        assertThat(held(admin.put(path, Map.of("kind", text))).status()).isEqualTo(400);
        if (!text.equals(LONGEST)) {
            var other = "/sources?uri=" + Admin.encoded(text);
            assertThat(held(admin.put(other, Map.of())).status()).isEqualTo(404);
            assertThat(held(admin.delete(other)).status()).isEqualTo(404);
        }
        assertThat(bystanders()).isEqualTo(others);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void triage(String text) throws Exception {
        var decision = Map.of("source", "+" + text, "note", text, "muted", true);
        var made = held(admin.patch("/exceptions/target", decision));
        if (made.status() == 204) {
            var history =
                    admin.get("/exceptions/target/history?source=" + Admin.encoded("+" + text));
            assertThat(history.text("/0/note")).isEqualTo(text.strip());
            assertThat(history.text("/0/source")).isEqualTo("+" + text);
        }
        var target = Map.of("group_id", "+" + text, "source", text);
        held(
                admin.patch(
                        "/exceptions",
                        Map.of("targets", List.of(target), "decision", Map.of("note", text))));
        assertThat(
                        held(admin.patch("/exceptions/t", Map.of("source", "s", "state", text)))
                                .status())
                .isEqualTo(400);
        assertThat(
                        held(admin.patch(
                                        "/exceptions/t",
                                        Map.of("source", "s", "muted_until", text)))
                                .status())
                .isEqualTo(400);
        assertThat(bystanders()).isEqualTo(others);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void names_in_paths(String text) throws Exception {
        if (text.equals(LONGEST)) {
            return;
        }
        inPath("/projects/", text);
        inPath("/pixels/", text);
        var name = Admin.encoded("+" + text);
        held(admin.get("/exceptions/" + name + "/history?source=" + name));
        held(admin.patch("/exceptions/" + name, Map.of("source", text, "note", "n")));
        held(admin.get(pixelsOf(name)));
        held(admin.post(pixelsOf(name), Map.of("name", "n")));
        assertThat(bystanders()).isEqualTo(others);
    }

    private static void inPath(String prefix, String text) throws Exception {
        var path = prefix + Admin.encoded("+" + text);
        assertThat(held(admin.get(path)).status()).isBetween(400, 404);
        assertThat(held(admin.put(path, Map.of("name", "n"))).status()).isBetween(400, 404);
        assertThat(held(admin.delete(path)).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void what_is_no_text_is_refused(String body) throws Exception {
        for (var path : new String[] {"/projects", pixelsOf(project)}) {
            assertThat(held(send("POST", path, body)).status()).isEqualTo(400);
        }
        for (var path : new String[] {"/projects/" + project, "/pixels/" + pixel}) {
            assertThat(held(send("PUT", path, body)).status()).isEqualTo(400);
        }
        assertThat(bystanders()).isEqualTo(others);
    }

    static Stream<String> lies() {
        return Stream.of(
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":{}}",
                "{\"name\":[\"a\"]}",
                "{\"name\":true}",
                "{\"name\":\"a\",\"version\":\"1\"}",
                "{\"name\":\"a\",\"version\":1e3}");
    }

    private static Answer send(String method, String path, String body) throws Exception {
        return admin.send(method, path, body, "Content-Type", "application/json");
    }

    /** Whatever it is, it is an answer and no failure. */
    private static Answer held(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
        return answer;
    }

    /** Everything that nobody here touches. */
    private static List<String> bystanders() throws Exception {
        return Stream.of("/projects", "/pixels", "/sources")
                .flatMap(QuotingIT::bystandersIn)
                .toList();
    }

    private static Stream<String> bystandersIn(String path) {
        try {
            var kept = new java.util.ArrayList<String>();
            for (var entry : admin.get(path).json()) {
                if (entry.toString().contains("ystander")) {
                    kept.add(entry.toString());
                }
            }
            kept.add(admin.get("/exceptions/bystander/history?source=s").body());
            return kept.stream();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }
}
