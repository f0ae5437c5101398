package dev.footfall.collector.track;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.Signals;
import dev.footfall.collector.ingest.Verdict;
import dev.footfall.collector.ingest.Wishes;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.ops.Metrics.Outcome;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the doors for reports have in common: which bodies they read, how they answer, and that
 * everything received is settled in the counters. Safe for use by many threads.
 */
public final class Door {
    private static final HttpString DNT = new HttpString("DNT");
    private static final HttpString SEC_GPC = new HttpString("Sec-GPC");
    private static final HttpString SEC_PURPOSE = new HttpString("Sec-Purpose");
    private static final HttpString PURPOSE = new HttpString("Purpose");

    private final String endpoint;
    private final int largestBody;
    private final Metrics metrics;
    private final Answers answers;

    /**
     * Makes a door.
     *
     * @param endpoint last word of its path, by which counters name it
     * @param largestBody most bytes that it reads
     */
    public Door(String endpoint, int largestBody, Metrics metrics, Answers answers) {
        this.endpoint = endpoint;
        this.largestBody = largestBody;
        this.metrics = metrics;
        this.answers = answers;
    }

    /** Reads the body if it is one of plain JSON, and refuses the request otherwise. */
    public void read(HttpServerExchange exchange, Body.Receiver receiver) {
        var headers = exchange.getRequestHeaders();
        if (headers.contains(Headers.CONTENT_ENCODING)) {
            malformed(
                    exchange,
                    StatusCodes.UNSUPPORTED_MEDIA_TYPE,
                    "compressed_body",
                    "Send the body without compression.");
        } else if (!isJson(headers.getFirst(Headers.CONTENT_TYPE))) {
            malformed(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "content_type",
                    "Send the body as application/json or text/plain.");
        } else {
            Body.read(exchange, largestBody, receiver);
        }
    }

    /** Plain text, because a page may send that to another origin without a preflight. */
    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        var type =
                (parameters < 0 ? contentType : contentType.substring(0, parameters))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return type.equals("application/json")
                || type.equals("text/plain")
                || type.endsWith("+json");
    }

    /** What the headers say of the sender and of the visitor's wishes. */
    public static Signals signals(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return new Signals(
                wishes(exchange),
                headers.getFirst(Headers.USER_AGENT),
                headers.getFirst(Headers.ACCEPT_LANGUAGE),
                isPrefetch(headers.getFirst(SEC_PURPOSE)) || isPrefetch(headers.getFirst(PURPOSE)));
    }

    /** Also of a page that is rendered ahead: {@code prefetch;prerender}. */
    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.strip().toLowerCase(Locale.ROOT).startsWith("prefetch");
    }

    /** What the visitor's browser asks for in the headers. */
    public static Wishes wishes(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return new Wishes("1".equals(headers.getFirst(DNT)), "1".equals(headers.getFirst(SEC_GPC)));
    }

    /** One decoded report; it is to be settled by one of the counting methods. */
    public void received() {
        metrics.received(endpoint);
    }

    /** One report is not wanted. */
    public void ignored(String reason) {
        metrics.settled(Outcome.IGNORED, reason);
    }

    /** It is known what the store did with one report. */
    public void settled(EventStore.Outcome outcome) {
        switch (outcome) {
            case STORED -> metrics.settled(Outcome.ACCEPTED, "stored");
            case REPEATED -> ignored(Verdict.Reason.DUPLICATE.label());
            case OVERLOADED -> metrics.settled(Outcome.REFUSED, "overload");
            case FAILED -> metrics.settled(Outcome.REFUSED, "storage");
        }
    }

    /** Answers for everything that a request reported. */
    public void answer(HttpServerExchange exchange, EventStore.Outcome outcome) {
        switch (outcome) {
            case STORED, REPEATED -> noContent(exchange);
            case OVERLOADED ->
                    answers.unavailable(
                            exchange, "overload", "More arrives than can be stored; try later.");
            case FAILED ->
                    answers.unavailable(
                            exchange, "storage", "The event could not be stored; try later.");
        }
    }

    /** Answers 204, which says no more than that the request was understood. */
    public void noContent(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.NO_CONTENT);
        exchange.endExchange();
    }

    /**
     * Refuses a body that does not decode.
     *
     * @param error a sentence that says what a body has to be
     */
    public void undecodable(HttpServerExchange exchange, String error) {
        malformed(exchange, StatusCodes.BAD_REQUEST, "bad_body", error);
    }

    /**
     * Refuses a body beyond the limit.
     *
     * @param error a sentence that names the limit
     */
    public void tooLarge(HttpServerExchange exchange, String error) {
        received();
        metrics.settled(Outcome.REFUSED, "too_large");
        answers.refuse(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE, "too_large", error);
    }

    /** Refuses a body that trickles. */
    public void tooSlow(HttpServerExchange exchange) {
        malformed(
                exchange,
                StatusCodes.REQUEST_TIME_OUT,
                "too_slow",
                "The body did not arrive in time.");
    }

    /** Refuses a body that ended before its end, for those who can still read it. */
    public void broken(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        malformed(
                exchange,
                StatusCodes.BAD_REQUEST,
                "incomplete",
                "The body ended before it was whole.");
    }

    private void malformed(HttpServerExchange exchange, int status, String code, String error) {
        received();
        metrics.settled(Outcome.MALFORMED, code);
        answers.refuse(exchange, status, code, error);
    }
}
