package dev.footfall.collector.acceptance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.model.json.Json;
import dev.footfall.model.report.Dashboard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/** A client of one collector: reports as a page would, and asks as the desktop would. */
public final class Hits {
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = Json.mapper();
    private final URI collector;

    public Hits(URI collector) {
        this.collector = collector;
    }

    /** Sends one page view and returns the status. */
    public int load(String beaconId, String path) throws IOException, InterruptedException {
        var body =
                "{\"b\":\"%s\",\"i\":\"s\",\"u\":\"https://shop.example%s\"}"
                        .formatted(beaconId, path);
        return post(body).statusCode();
    }

    public HttpResponse<String> post(String body, String... headers)
            throws IOException, InterruptedException {
        return postTo("/track/hit", body, headers);
    }

    public HttpResponse<String> postTo(String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(collector.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", BROWSER)
                        .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(collector.resolve(path))
                        .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** All there is of before a start, once the collector has read it; of later hits maybe less. */
    public Dashboard stats() throws IOException, InterruptedException {
        return statsOnce(dashboard -> dashboard.warming() == null);
    }

    /**
     * Asks until the mirror has caught up with what the caller expects, and gives up after half a
     * minute with the last answer, so that an assertion shows what it was.
     */
    public Dashboard statsOnce(Predicate<Dashboard> expected)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var dashboard = ask();
        while (!expected.test(dashboard) && System.nanoTime() < deadline) {
            dashboard = ask();
        }
        return dashboard;
    }

    private Dashboard ask() throws IOException, InterruptedException {
        return mapper.readValue(send("GET", "/api/v1/stats?from=0").body(), Dashboard.class);
    }
}
