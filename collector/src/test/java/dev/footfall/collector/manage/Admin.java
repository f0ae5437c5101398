package dev.footfall.collector.manage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who manages one collector. */
final class Admin {
    private static final String API = "/api/v1";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = Json.mapper();
    private final URI collector;

    Admin(URI collector) {
        this.collector = collector;
    }

    /** What was answered; the body as it came. */
    record Answer(int status, String body, HttpResponse<String> whole) {
        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        String text(String pointer) {
            return json().at(pointer).asText();
        }
    }

    /** Asks, below {@code /api/v1}. */
    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, headers);
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null);
    }

    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return change("POST", path, body);
    }

    Answer put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return change("PUT", path, body);
    }

    Answer patch(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return change("PATCH", path, body);
    }

    Answer change(String method, String path, Object body)
            throws IOException, InterruptedException {
        return send(
                method,
                path,
                mapper.writeValueAsString(body),
                "Content-Type",
                "application/json; charset=utf-8");
    }

    /** Sends a body as it is; none where it is null. */
    Answer send(String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        return sendTo(method, API + path, body, headers);
    }

    /** Sends to a path that need not be below {@code /api/v1}. */
    Answer sendTo(String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(collector.resolve(path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer);
    }

    /** As it stands in a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
