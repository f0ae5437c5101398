package dev.footfall.collector.questions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody who asks one collector, and a page that reports to it. */
record Asking(URI collector, HttpClient client) implements AutoCloseable {
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    Asking(URI collector) {
        this(collector, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    record Answer(int status, String body, HttpResponse<String> whole) {
        JsonNode json() throws IOException {
            return Json.mapper().readTree(body);
        }

        String code() throws IOException {
            return json().path("code").asText();
        }
    }

    /** Asks, below {@code /api/v1}. */
    Answer get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(collector.resolve("/api/v1" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer);
    }

    /** Begins to listen; the caller closes what comes. */
    HttpResponse<InputStream> listen() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(collector.resolve("/api/v1/realtime"))
                        .header("Accept", "text/event-stream")
                        .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    void report(String endpoint, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(collector.resolve("/track/" + endpoint))
                        .header("User-Agent", BROWSER)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        expectNoContent(client.send(request, BodyHandlers.ofString()));
    }

    private static void expectNoContent(HttpResponse<String> answer) {
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Decides about a group of exceptions. */
    void decide(String group, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(collector.resolve("/api/v1/exceptions/" + group))
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(body))
                        .build();
        expectNoContent(client.send(request, BodyHandlers.ofString()));
    }

    /** As it stands in a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }
}
