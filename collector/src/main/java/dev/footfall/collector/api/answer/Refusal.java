package dev.footfall.collector.api.answer;

import dev.footfall.model.problem.Conflict;
import dev.footfall.model.problem.Problem;
import io.undertow.util.StatusCodes;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not served, thrown to whoever writes the answer: nobody between can mend it.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Object body;

    private Refusal(int status, Object body, String message) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
    }

    private static Refusal of(int status, String code, String error) {
        return new Refusal(status, new Problem(error, code), error);
    }

    /** The parameters do not say what is wanted. */
    public static Refusal badQuery(String error) {
        return of(StatusCodes.BAD_REQUEST, "bad_query", error);
    }

    /**
     * The filter is none.
     *
     * @param position of the mistake in the expression, in characters from 0
     */
    public static Refusal badFilter(String error, int position) {
        return new Refusal(
                StatusCodes.BAD_REQUEST, new Problem(error, "bad_filter", position), error);
    }

    /**
     * The body does not say what is wanted.
     *
     * @param position of the mistake in the body, in characters from 0; null where none is to blame
     */
    public static Refusal badBody(String error, @Nullable Integer position) {
        return new Refusal(
                StatusCodes.BAD_REQUEST, new Problem(error, "bad_body", position), error);
    }

    /** A member of the body, or a parameter, has a value that cannot be. */
    public static Refusal invalid(String error) {
        return of(StatusCodes.BAD_REQUEST, "invalid", error);
    }

    /**
     * Whoever asks may not, whatever the ACL says.
     *
     * @param code a stable word for programs
     */
    public static Refusal forbidden(String code, String error) {
        return of(StatusCodes.FORBIDDEN, code, error);
    }

    /** There is no such thing. */
    public static Refusal notFound(String error) {
        return of(StatusCodes.NOT_FOUND, "not_found", error);
    }

    /** The client takes none of the formats that there are. */
    static Refusal notAcceptable(String error) {
        return of(StatusCodes.NOT_ACCEPTABLE, "not_acceptable", error);
    }

    /** Another thing has what only one can have. */
    public static Refusal taken(String error) {
        return of(StatusCodes.CONFLICT, "taken", error);
    }

    /**
     * Somebody else was faster.
     *
     * @param current how the thing stands now
     */
    public static Refusal conflict(String error, Object current) {
        return new Refusal(StatusCodes.CONFLICT, new Conflict<>(error, "conflict", current), error);
    }

    /** It cannot be served at the moment; the client may try again soon. */
    public static Refusal unavailable(String error) {
        return of(StatusCodes.SERVICE_UNAVAILABLE, "storage", error);
    }

    public int status() {
        return status;
    }

    /** What goes out as JSON. */
    public Object body() {
        return body;
    }
}
