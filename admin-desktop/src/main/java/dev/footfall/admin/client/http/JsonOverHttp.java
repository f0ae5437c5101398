package dev.footfall.admin.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.BadFilter;
import dev.footfall.admin.client.answer.ApiFailure.NotACollector;
import dev.footfall.admin.client.answer.ApiFailure.Oddity;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.client.http.BoundedHttp.Question;
import dev.footfall.admin.client.http.BoundedHttp.Reply;
import dev.footfall.model.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and its JSON answer, no later than {@link #DEADLINE} and no larger than {@link
 * #MOST_BYTES}. Safe for use by many threads.
 */
public final class JsonOverHttp implements AutoCloseable {
    static final Duration DEADLINE = Duration.ofSeconds(30);
    public static final long MOST_BYTES = 16L << 20;

    private static final String BAD_FILTER = "bad_filter";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final BoundedHttp http;
    private final JsonMapper json;

    private JsonOverHttp(BoundedHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    public static JsonOverHttp open(JsonMapper json) {
        return open(json, DEADLINE);
    }

    public static JsonOverHttp open(JsonMapper json, Duration deadline) {
        return new JsonOverHttp(BoundedHttp.open(deadline, MOST_BYTES), json);
    }

    /**
     * Waits for the answer; interrupting the thread ends the wait.
     *
     * @param bearer absent to ask anonymously
     */
    public <T> Answer<T> get(URI uri, Class<T> type, @Nullable Bearer bearer) {
        return get(uri, json.constructType(type), bearer);
    }

    /** Like {@link #get}, for an array. */
    public <T> Answer<List<T>> list(URI uri, Class<T> type, @Nullable Bearer bearer) {
        return get(uri, json.getTypeFactory().constructCollectionType(List.class, type), bearer);
    }

    private <T> Answer<T> get(URI uri, JavaType type, @Nullable Bearer bearer) {
        return ask("GET", uri, bearer, "").then(reply -> read(reply, OK, type));
    }

    /** Like {@link #get}, where an answer without content means that there is nothing. */
    public <T> Answer<Optional<T>> find(URI uri, Class<T> type, @Nullable Bearer bearer) {
        return ask("GET", uri, bearer, "")
                .then(reply ->
                        reply.status() == NO_CONTENT
                                ? new Answer.Given<>(Optional.empty())
                                : this.<T>read(reply, OK, json.constructType(type))
                                        .then(value -> new Answer.Given<>(Optional.of(value))));
    }

    /** Has something made of {@code input}, and reads what was made. Waits as {@link #get} does. */
    public <T> Answer<T> post(URI uri, Object input, Class<T> type, @Nullable Bearer bearer) {
        return ask("POST", uri, bearer, written(input))
                .then(reply -> read(reply, CREATED, json.constructType(type)));
    }

    /**
     * Has something deleted. Waits as {@link #get} does.
     *
     * @return whether it was there
     */
    public Answer<Boolean> delete(URI uri, @Nullable Bearer bearer) {
        return ask("DELETE", uri, bearer, "").then(this::deleted);
    }

    private Answer<Boolean> deleted(Reply reply) {
        if (reply.status() == NO_CONTENT) {
            return new Answer.Given<>(true);
        }
        var failure = failure(reply);
        // Only where the collector itself says so: a proxy knows nothing of what it has not got.
        return failure instanceof Refused refused && refused.status() == NOT_FOUND
                ? new Answer.Given<>(false)
                : new Answer.Failed<>(failure);
    }

    private Answer<Reply> ask(String method, URI uri, @Nullable Bearer bearer, String body) {
        var headers = new HashMap<>(Map.of("Accept", "application/json"));
        if (bearer != null) {
            headers.put("Authorization", bearer.header());
        }
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return http.send(new Question(method, uri, headers, body));
    }

    private String written(Object input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + input.getClass(), e);
        }
    }

    private <T> Answer<T> read(Reply reply, int expected, JavaType type) {
        if (reply.status() != expected) {
            return new Answer.Failed<>(failure(reply));
        }
        try {
            return new Answer.Given<>(json.readValue(reply.body(), type));
        } catch (IOException | IllegalArgumentException _) {
            return new Answer.Failed<>(new NotACollector(Oddity.UNREADABLE, ""));
        }
    }

    private ApiFailure failure(Reply reply) {
        return reply.status() / 100 == 3
                ? new NotACollector(Oddity.REDIRECT, reply.header("Location"))
                : refusal(reply);
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
        return reply.status() == NOT_FOUND
                ? new NotACollector(Oddity.NOT_FOUND, "")
                : new Refused(reply.status(), "", "");
    }

    @Override
    public void close() {
        http.close();
    }
}
