package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.client.http.Bearer;
import dev.footfall.admin.client.http.JsonOverHttp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks one collector as somebody, and once more with another token where the first one is refused:
 * it may have been withdrawn. Every call waits for the answer, and ends when its thread is
 * interrupted. Safe for use by many threads.
 */
public final class AuthorizedHttp {
    private final JsonOverHttp http;
    private final CollectorAddress address;
    private final Credentials credentials;

    public AuthorizedHttp(JsonOverHttp http, CollectorAddress address, Credentials credentials) {
        this.http = http;
        this.address = address;
        this.credentials = credentials;
    }

    /**
     * Asks for one thing.
     *
     * @param path as {@link CollectorAddress#at} takes it; so everywhere here
     */
    public <T> Answer<T> get(String path, Class<T> type) {
        return asking(bearer -> http.get(address.at(path), type, bearer));
    }

    /** Like {@link #get}, where an answer without content means that there is nothing. */
    public <T> Answer<Optional<T>> find(String path, Class<T> type) {
        return asking(bearer -> http.find(address.at(path), type, bearer));
    }

    /** Asks for all things of a kind. */
    public <T> Answer<List<T>> list(String path, Class<T> type) {
        return asking(bearer -> http.list(address.at(path), type, bearer));
    }

    /**
     * Has something made.
     *
     * @param input is sent as JSON
     */
    public <T> Answer<T> post(String path, Object input, Class<T> type) {
        return asking(bearer -> http.post(address.at(path), input, type, bearer));
    }

    /**
     * Has something deleted.
     *
     * @return whether it was there; false where somebody else was faster
     */
    public Answer<Boolean> delete(String path) {
        return asking(bearer -> http.delete(address.at(path), bearer));
    }

    private <T> Answer<T> asking(Function<@Nullable Bearer, Answer<T>> question) {
        return credentials
                .bearer()
                .then(bearer -> {
                    var answer = question.apply(bearer.orElse(null));
                    return bearer.isPresent() && isUnauthenticated(answer)
                            ? credentials
                                    .insteadOf(bearer.get())
                                    .then(other -> question.apply(other.orElse(null)))
                            : answer;
                });
    }

    private static boolean isUnauthenticated(Answer<?> answer) {
        return answer instanceof Answer.Failed(Refused(var status, _, _)) && status == 401;
    }
}
