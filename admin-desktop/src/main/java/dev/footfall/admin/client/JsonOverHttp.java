package dev.footfall.admin.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.admin.client.ApiFailure.BadFilter;
import dev.footfall.admin.client.ApiFailure.NotACollector;
import dev.footfall.admin.client.ApiFailure.Oddity;
import dev.footfall.admin.client.ApiFailure.Refused;
import dev.footfall.admin.client.BoundedHttp.Question;
import dev.footfall.admin.client.BoundedHttp.Reply;
import dev.footfall.model.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One GET and its JSON answer, no later than {@link #DEADLINE} and no larger than {@link
 * #MOST_BYTES}. Safe for use by many threads.
 */
public final class JsonOverHttp implements AutoCloseable {
    static final Duration DEADLINE = Duration.ofSeconds(30);
    static final long MOST_BYTES = 16L << 20;

    private static final String BAD_FILTER = "bad_filter";
    private static final int NO_CONTENT = 204;

    private final BoundedHttp http;
    private final JsonMapper json;

    private JsonOverHttp(BoundedHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    public static JsonOverHttp open(JsonMapper json) {
        return open(json, DEADLINE);
    }

    static JsonOverHttp open(JsonMapper json, Duration deadline) {
        return new JsonOverHttp(BoundedHttp.open(deadline, MOST_BYTES), json);
    }

    /**
     * Waits for the answer; interrupting the thread ends the wait.
     *
     * @param bearer absent to ask anonymously
     */
    <T> Answer<T> get(URI uri, Class<T> type, @Nullable Bearer bearer) {
        return ask(uri, bearer).then(reply -> read(reply, type));
    }

    /** Like {@link #get}, where an answer without content means that there is nothing. */
    <T> Answer<Optional<T>> find(URI uri, Class<T> type, @Nullable Bearer bearer) {
        return ask(uri, bearer)
                .then(reply ->
                        reply.status() == NO_CONTENT
                                ? new Answer.Given<>(Optional.empty())
                                : read(reply, type)
                                        .then(value -> new Answer.Given<>(Optional.of(value))));
    }

    private Answer<Reply> ask(URI uri, @Nullable Bearer bearer) {
        var accept = Map.of("Accept", "application/json");
        var headers =
                bearer == null
                        ? accept
                        : Map.of("Accept", "application/json", "Authorization", bearer.header());
        return http.send(new Question("GET", uri, headers, ""));
    }

    private <T> Answer<T> read(Reply reply, Class<T> type) {
        if (reply.status() / 100 == 3) {
            return new Answer.Failed<>(
                    new NotACollector(Oddity.REDIRECT, reply.header("Location")));
        }
        if (reply.status() != 200) {
            return new Answer.Failed<>(refusal(reply));
        }
        try {
            return new Answer.Given<>(json.readValue(reply.body(), type));
        } catch (IOException | IllegalArgumentException _) {
            return new Answer.Failed<>(new NotACollector(Oddity.UNREADABLE, ""));
        }
    }

    private ApiFailure refusal(Reply reply) {
        try {
            var problem = json.readValue(reply.body(), Problem.class);
            if (problem.error() != null && problem.code() != null) {
                if (problem.code().equals(BAD_FILTER) && problem.position() != null) {
                    return new BadFilter(problem.error(), problem.position());
                }
                return new Refused(reply.status(), problem.error(), problem.code());
            }
        } catch (IOException _) {
            // Not the collector's own words: a proxy in front of it, or another program.
        }
        return reply.status() == 404
                ? new NotACollector(Oddity.NOT_FOUND, "")
                : new Refused(reply.status(), "", "");
    }

    @Override
    public void close() {
        http.close();
    }
}
