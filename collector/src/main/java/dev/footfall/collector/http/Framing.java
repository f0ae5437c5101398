package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;

/**
 * Refuses requests of which two readers could take different bytes for the body: a proxy in front
 * may be the other reader. The connection ends with the refusal, because nobody knows where the
 * next request would begin.
 */
public final class Framing implements HttpHandler {
    /** Digits that are less than 2^63 whatever they are. */
    private static final int LONGEST_LENGTH = 18;

    private final HttpHandler next;
    private final Answers answers;

    public Framing(HttpHandler next, Answers answers) {
        this.next = next;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var headers = exchange.getRequestHeaders();
        if (exchange.getProtocol().equals(Protocols.HTTP_0_9)) {
            refuse(exchange, "http_version", "Speak HTTP/1.1.");
        } else if (!isLengthPlain(headers)) {
            refuse(exchange, "content_length", "Content-Length is not a number that can be.");
        } else if (!isCodingPlain(headers)) {
            refuse(exchange, "transfer_encoding", "The only transfer coding is chunked, once.");
        } else {
            next.handleRequest(exchange);
        }
    }

    private static boolean isLengthPlain(HeaderMap headers) {
        var length = headers.getFirst(Headers.CONTENT_LENGTH);
        return length == null
                || (!length.isEmpty()
                        && length.length() <= LONGEST_LENGTH
                        && length.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private static boolean isCodingPlain(HeaderMap headers) {
        var codings = headers.get(Headers.TRANSFER_ENCODING);
        return codings == null
                || (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked"));
    }

    private void refuse(HttpServerExchange exchange, String code, String error) {
        exchange.setPersistent(false);
        answers.refuse(exchange, StatusCodes.BAD_REQUEST, code, error);
    }
}
