package dev.footfall.admin.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.admin.client.ApiFailure.NotACollector;
import dev.footfall.admin.client.ApiFailure.Obstacle;
import dev.footfall.admin.client.ApiFailure.Oddity;
import dev.footfall.admin.client.ApiFailure.Refused;
import dev.footfall.admin.client.ApiFailure.Unreachable;
import dev.footfall.model.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One GET and its JSON answer. It follows no redirect, waits no longer than {@link #DEADLINE} for
 * the whole answer and takes no more than {@link #MOST_BYTES}. Safe for use by many threads.
 */
public final class JsonOverHttp implements AutoCloseable {
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    static final Duration DEADLINE = Duration.ofSeconds(30);
    static final long MOST_BYTES = 16L << 20;

    private final HttpClient http;
    private final JsonMapper json;
    private final Duration deadline;

    private JsonOverHttp(HttpClient http, JsonMapper json, Duration deadline) {
        this.http = http;
        this.json = json;
        this.deadline = deadline;
    }

    public static JsonOverHttp open(JsonMapper json) {
        return open(json, DEADLINE);
    }

    static JsonOverHttp open(JsonMapper json, Duration deadline) {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT_LIMIT)
                        .build();
        return new JsonOverHttp(http, json, deadline);
    }

    /** Waits for the answer; interrupting the thread ends the wait. */
    <T> Answer<T> get(URI uri, Class<T> type) {
        var request = HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
        var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES);
        var answer = http.sendAsync(request, handler);
        try {
            return read(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS), type);
        } catch (ExecutionException failure) {
            return new Answer.Failed<>(NetworkFailures.explain(failure.getCause()));
        } catch (TimeoutException _) {
            return new Answer.Failed<>(new Unreachable(Obstacle.TIMED_OUT, ""));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Failed<>(new Unreachable(Obstacle.BROKEN_OFF, ""));
        } finally {
            answer.cancel(true);
        }
    }

    private <T> Answer<T> read(HttpResponse<byte[]> response, Class<T> type) {
        int status = response.statusCode();
        if (status / 100 == 3) {
            var target = response.headers().firstValue("Location").orElse("");
            return new Answer.Failed<>(new NotACollector(Oddity.REDIRECT, target));
        }
        if (status != 200) {
            return new Answer.Failed<>(refusal(status, response.body()));
        }
        try {
            return new Answer.Given<>(json.readValue(response.body(), type));
        } catch (IOException | IllegalArgumentException _) {
            return new Answer.Failed<>(new NotACollector(Oddity.UNREADABLE, ""));
        }
    }

    private ApiFailure refusal(int status, byte[] body) {
        try {
            var problem = json.readValue(body, Problem.class);
            if (problem.error() != null && problem.code() != null) {
                return new Refused(status, problem.error(), problem.code());
            }
        } catch (IOException _) {
            // Not the collector's own words: a proxy in front of it, or another program.
        }
        return status == 404
                ? new NotACollector(Oddity.NOT_FOUND, "")
                : new Refused(status, "", "");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
