package dev.footfall.collector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.contract.OpenApi.Operation;
import dev.footfall.collector.server.RunningCollector;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiIT {
    private static final String JSON = "application/json";
    private static final String SOURCES = "/api/v1/sources";

    /** What only a sign-in would show. */
    private static final Set<String> OUT_OF_REACH =
            Set.of(
                    "GET /api/v1/me 200",
                    "POST /api/v1/tokens 201",
                    "DELETE /api/v1/tokens/{id} 204");

    private static final String HASHED_SCRIPT = "/tracker-{hash}.js";

    private static RunningCollector collector;
    private static OpenApi document;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> seen = new HashSet<>();

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        collector = RunningCollector.start(directory, Clock.systemUTC());
        document = OpenApi.read();
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @Test
    void the_document_has_every_row_of_the_route_table_and_no_other() {
        var rows =
                collector.routes().stream()
                        .map(route -> route.method() + " " + template(route.path()))
                        .toList();

        assertThat(document.operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void every_answer_is_as_it_is_described() throws Exception {
        reports();
        operates();
        var project = id(call("POST", "/api/v1/projects", "", "{\"name\":\"Shop\"}", 201));
        projects(project);
        pixels(project);
        sources();
        triage();
        singleThings();
        call("GET", "/api/v1/stats", "?from=0", null, 200);
        call("GET", "/api/v1/stats", "?from=soon", null, 400);
        call("GET", "/api/v1/me", "", null, 204);
        call("GET", "/api/v1/auth/config", "", null, 200);
        call("GET", "/api/v1/tokens", "", null, 200);
        call("POST", "/api/v1/tokens", "", "{\"name\":\"n\",\"scopes\":[\"read\"]}", 403);
        at("DELETE", "/api/v1/tokens/{id}", "none", null, 404);
        call("GET", "/api/v1/audit", "?limit=1", null, 200);
        call("GET", "/api/v1/audit", "?limit=0", null, 400);
        call("GET", "/api/v1/instance", "", null, 200);
        call("GET", "/api/v1/instance", "", null, 406, "Accept", "text/csv");

        var promised =
                document.operations().stream()
                        .flatMap(one -> one.successes().stream().map(status -> one + " " + status))
                        .filter(success -> !OUT_OF_REACH.contains(success))
                        .collect(Collectors.toSet());
        assertThat(seen).containsAll(promised);
    }

    private void reports() throws Exception {
        for (var path :
                new String[] {"/tracker.js", "/tracker.json", "/robots.txt", "/track/ping"}) {
            call("GET", path, "", null, 200);
        }
        for (var route : collector.routes()) {
            if (route.method().toString().equals("GET")
                    && template(route.path()).equals(HASHED_SCRIPT)) {
                call("GET", route.path(), HASHED_SCRIPT, "", null, 200);
            }
        }
        for (var route : collector.routes()) {
            if (route.method().toString().equals("OPTIONS")) {
                call(
                        "OPTIONS",
                        route.path().replace("{id}", "none"),
                        template(route.path()),
                        "",
                        null,
                        204);
            }
        }
        call("POST", "/track/hit", "", "{\"b\":\"1\",\"u\":\"https://a.example/\"}", 204);
        call("POST", "/track/hit", "", "{", 400);
        call("POST", "/track/hit", "", "{}", 415, "Content-Encoding", "gzip");
        call(
                "POST",
                "/track/exception",
                "",
                "{\"u\":\"https://a.example/\",\"ty\":\"E\",\"m\":\"m\"}",
                204);
        call("POST", "/track/exception", "", "x".repeat(70_000), 413);
        call("GET", "/track/gif/{id}", "", null, 404);
    }

    private void operates() throws Exception {
        for (var path :
                new String[] {
                    "/api/v1/health", "/api/v1/health/live", "/api/v1/health/ready", "/metrics"
                }) {
            call("GET", path, "", null, 200);
        }
    }

    private void projects(String id) throws Exception {
        var one = "/api/v1/projects/{id}";
        call("GET", "/api/v1/projects", "", null, 200);
        call("GET", "/api/v1/projects", "", null, 200, "Accept", "text/csv");
        call("GET", "/api/v1/projects", "", null, 304, "If-None-Match", "*");
        call("POST", "/api/v1/projects", "", "{\"name\":\"shop\"}", 409);
        call("POST", "/api/v1/projects", "", "{\"name\":7}", 400);
        at("GET", one, id, null, 200);
        at("GET", one, "none", null, 404);
        at("PUT", one, id, "{\"name\":\"Store\",\"version\":1}", 200);
        at("PUT", one, id, "{\"name\":\"Market\",\"version\":1}", 409);
        var gone = id(call("POST", "/api/v1/projects", "", "{\"name\":\"Gone\"}", 201));
        at("PUT", one, gone, "{\"name\":\"store\"}", 409);
        at("DELETE", one, gone, null, 204);
        at("DELETE", one, gone, null, 404);
    }

    private void pixels(String project) throws Exception {
        var ofProject = "/api/v1/projects/{id}/pixels";
        var one = "/api/v1/pixels/{id}";
        var wish = "{\"name\":\"Letter\",\"metadata\":{\"a\":\"b\"}}";
        var pixel = id(at("POST", ofProject, project, wish, 201));
        at("POST", ofProject, "none", wish, 404);
        at("GET", ofProject, project, null, 200);
        call("GET", "/api/v1/pixels", "", null, 200);
        at("GET", one, pixel, null, 200);
        at("PUT", one, pixel, "{\"name\":\"Card\",\"version\":1}", 200);
        at("PUT", one, pixel, "{\"name\":\"Sheet\",\"version\":1}", 409);
        at("GET", "/track/gif/{id}", pixel + ".gif", null, 200);
        at("DELETE", one, pixel, null, 204);
    }

    private void sources() throws Exception {
        while (!call("GET", SOURCES, "", null, 200).body().contains("a.example")) {
            Thread.onSpinWait();
        }
        var one = "?uri=https://a.example";
        call("PUT", SOURCES, one, "{\"display_name\":\"A\",\"project_id\":\"p\"}", 200);
        call("GET", SOURCES, "", null, 200);
        call("PUT", SOURCES, one, "{\"version\":0}", 409);
        call("PUT", SOURCES, "", "{}", 400);
        call("DELETE", SOURCES, one, null, 204);
        call("DELETE", SOURCES, one, null, 404);
    }

    private void triage() throws Exception {
        var one = "/api/v1/exceptions/{group}";
        var history = "/api/v1/exceptions/{group}/history";
        var mute =
                "{\"source\":\"s\",\"state\":\"muted\",\"muted_more\":3,\"note\":\"n\",\"version\":0}";
        at("PATCH", one, "g", mute, 204);
        at("PATCH", one, "g", mute, 409);
        at("PATCH", one, "g", "{}", 400);
        var many =
                "{\"targets\":[{\"group_id\":\"g\",\"source\":\"s\",\"version\":%d}],\"decision\":{\"resolved\":true}}";
        call("PATCH", "/api/v1/exceptions", "", many.formatted(1), 200);
        call("PATCH", "/api/v1/exceptions", "", many.formatted(1), 409);
        call("GET", history.replace("{group}", "g"), history, "?source=s", null, 200);
        call("GET", history.replace("{group}", "g"), history, "", null, 400);
    }

    private void singleThings() throws Exception {
        call(
                "POST",
                "/track/hit",
                "",
                "{\"b\":\"2\",\"i\":\"s\",\"e\":\"custom\",\"n\":\"sale\",\"u\":\"https://a.example/\",\"v\":\"1\"}",
                204);
        while (!call("GET", "/api/v1/realtime", "", null, 200).body().contains("\"events\":1")) {
            Thread.onSpinWait();
        }
        var listed = call("GET", "/api/v1/exceptions", "", null, 200).body();
        var group = listed.replaceAll("(?s).*\"group_id\":\"(\\w+)\".*", "$1");
        var one = "/api/v1/exceptions/{group}";
        var source = "?source=https://a.example";
        call("GET", "/api/v1/exceptions", "?limit=5", null, 200);
        call("GET", "/api/v1/exceptions", "?limit=0", null, 400);
        call("GET", "/api/v1/exceptions", "", null, 200, "Accept", "text/csv");
        call("GET", one.replace("{group}", group), one, source, null, 200);
        call("GET", one.replace("{group}", "none"), one, source, null, 404);
        call("GET", "/api/v1/events", "?name=sale", null, 200);
        call("GET", "/api/v1/events", "?name=none", null, 404);
        at("GET", "/api/v1/traces/{session}", "s", null, 200);
        at("GET", "/api/v1/traces/{session}", "none", null, 404);
        call("GET", "/api/v1/releases", "", null, 200);
        call("GET", "/api/v1/releases", "?from=soon", null, 400);
    }

    private HttpResponse<String> at(
            String method, String template, String name, @Nullable String body, int status)
            throws IOException, InterruptedException {
        return call(method, template.replaceAll("\\{\\w+}", name), template, "", body, status);
    }

    private HttpResponse<String> call(
            String method,
            String path,
            String query,
            @Nullable String body,
            int status,
            String... headers)
            throws IOException, InterruptedException {
        return call(method, path.replace("{id}", "none"), path, query, body, status, headers);
    }

    private HttpResponse<String> call(
            String method,
            String path,
            String template,
            String query,
            @Nullable String body,
            int status,
            String... headers)
            throws IOException, InterruptedException {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request =
                HttpRequest.newBuilder(URI.create(collector.url() + path + query))
                        .method(method, publisher)
                        .header("Content-Type", JSON)
                        .header("User-Agent", "Mozilla/5.0 Firefox/140.0");
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        var what = method + " " + template + " " + answer.body();
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(
                        document.faults(
                                document.operation(method, template), status, type, answer.body()))
                .as(what)
                .isEmpty();
        seen.add(method + " " + template + " " + status);
        return answer;
    }

    /** The script's hash differs from one release to the next. */
    private static String template(String path) {
        return path.replaceFirst("^/tracker-[0-9a-f]{16}[.]js$", HASHED_SCRIPT);
    }

    private static String id(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1");
    }
}
