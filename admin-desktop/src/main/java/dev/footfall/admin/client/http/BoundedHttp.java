package dev.footfall.admin.client.http;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.client.answer.ApiFailure.Unreachable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and its whole answer, within limits of time and size. It follows no redirect and
 * keeps no cookie. Safe for use by many threads.
 */
public final class BoundedHttp implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Duration deadline;
    private final long mostBytes;

    /**
     * What is asked.
     *
     * @param headers in any order, each once
     * @param body empty for none
     */
    public record Question(String method, URI uri, Map<String, String> headers, String body) {
        public Question {
            headers = Map.copyOf(headers);
        }

        /** Without the values, which may be secrets. */
        @Override
        public String toString() {
            return method + " " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
        }
    }

    /**
     * What was answered, whatever the status.
     *
     * @param headers by name, in any case
     * @param body as text in UTF-8, which is all that is spoken here
     */
    public record Reply(int status, Map<String, List<String>> headers, String body) {
        /** The first of this name; empty when there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private BoundedHttp(HttpClient http, Duration deadline, long mostBytes) {
        this.http = http;
        this.deadline = deadline;
        this.mostBytes = mostBytes;
    }

    /**
     * Makes connections possible.
     *
     * @param deadline for the whole answer
     * @param mostBytes of the answer's body
     */
    public static BoundedHttp open(Duration deadline, long mostBytes) {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT_LIMIT)
                        .build();
        return new BoundedHttp(http, deadline, mostBytes);
    }

    /** Waits for the answer; interrupting the thread ends the wait. */
    public Answer<Reply> send(Question question) {
        var handler =
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), mostBytes);
        var answer = http.sendAsync(request(question), handler);
        try {
            var response = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Given<>(
                    new Reply(response.statusCode(), response.headers().map(), response.body()));
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

    private static HttpRequest request(Question question) {
        var body =
                question.body().isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(question.body());
        var request = HttpRequest.newBuilder(question.uri()).method(question.method(), body);
        question.headers().forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
