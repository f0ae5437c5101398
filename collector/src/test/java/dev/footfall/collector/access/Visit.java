package dev.footfall.collector.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.Eventually;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody who asks a collector, with a token or without. */
public final class Visit {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI collector;

    public Visit(URI collector) {
        this.collector = collector;
    }

    /** What was answered. */
    public record Answer(int status, String body, HttpResponse<String> whole) {
        public JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        public String code() {
            return json().path("code").asText();
        }

        public String challenge() {
            return whole.headers().firstValue("WWW-Authenticate").orElse("");
        }
    }

    public Answer get(String path, @Nullable String token) {
        return send("GET", path, null, token);
    }

    public Answer post(String path, String body, @Nullable String token) {
        return send("POST", path, body, token);
    }

    public Answer send(String method, String path, @Nullable String body, @Nullable String token) {
        return token == null
                ? sendWith(method, path, body)
                : sendWith(method, path, body, "Authorization", "Bearer " + token);
    }

    /** With these headers, by name and value. */
    public Answer sendWith(String method, String path, @Nullable String body, String... headers) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(collector.resolve(path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Asks until an answer is like that, and no longer than a while. */
    public Answer getUntil(String path, @Nullable String token, Predicate<Answer> wanted)
            throws Exception {
        return Eventually.get(() -> get(path, token), wanted);
    }
}
