package dev.footfall.collector.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.model.problem.Problem;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes answers and refusals. Safe for use by many threads. */
public final class Answers {
    private static final String JSON = "application/json";

    private final JsonMapper mapper;

    public Answers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers 200 with a value as JSON, which nobody may store on the way. */
    public void json(HttpServerExchange exchange, Object value) {
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, JSON, bytes(value));
    }

    /**
     * Refuses.
     *
     * @param code a stable word for programs
     * @param error a sentence for people
     */
    public void refuse(HttpServerExchange exchange, int status, String code, String error) {
        exchange.setStatusCode(status);
        send(exchange, JSON, bytes(new Problem(error, code)));
    }

    /** Refuses with a body that says more than a sentence and a word. */
    public void refuse(HttpServerExchange exchange, int status, Object problem) {
        exchange.setStatusCode(status);
        send(exchange, JSON, bytes(problem));
    }

    /** Answers with the given status and a value as JSON. */
    public void json(HttpServerExchange exchange, int status, Object value) {
        exchange.setStatusCode(status);
        json(exchange, value);
    }

    /**
     * Refuses a text that goes wrong somewhere.
     *
     * @param position where it does, in characters from 0
     */
    public void refuseText(HttpServerExchange exchange, String code, String error, int position) {
        exchange.setStatusCode(StatusCodes.BAD_REQUEST);
        send(exchange, JSON, bytes(new Problem(error, code, position)));
    }

    /**
     * Refuses for a moment.
     *
     * @param code a stable word for programs
     * @param error a sentence for people
     */
    public void unavailable(HttpServerExchange exchange, String code, String error) {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1);
        refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE, code, error);
    }

    /** Refuses because as many ask already as may. */
    public void busy(HttpServerExchange exchange) {
        unavailable(exchange, "busy", "Others are asking just now. Try again in a moment.");
    }

    /** Answers with the given status, or 200 when none was set. */
    public static void text(HttpServerExchange exchange, String contentType, String text) {
        send(exchange, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a value of the wire: " + value.getClass(), e);
        }
    }

    private static void send(HttpServerExchange exchange, String contentType, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
}
