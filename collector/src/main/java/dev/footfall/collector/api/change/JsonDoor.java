package dev.footfall.collector.api.change;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a body of JSON on the I/O thread, and leads on to whoever works with it. */
public final class JsonDoor implements HttpHandler {
    /** Far more than any change that a person makes. */
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    /** The server's own limit is lower, and closes the connection without a word. */
    private static final long CUT_OFF = 2L * LARGEST_BODY;

    private static final AttachmentKey<byte[]> BODY = AttachmentKey.create(byte[].class);

    private final Answers answers;
    private final HttpHandler next;

    /**
     * Makes a door.
     *
     * @param next is told on the I/O thread, and finds the {@linkplain #body body}
     */
    public JsonDoor(Answers answers, HttpHandler next) {
        this.answers = answers;
        this.next = next;
    }

    /** The body of a request that came through a door. */
    static byte[] body(HttpServerExchange exchange) {
        var body = exchange.getAttachment(BODY);
        if (body == null) {
            throw new IllegalStateException("no door before " + exchange.getRelativePath());
        }
        return body;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        if (headers.contains(Headers.CONTENT_ENCODING)) {
            answers.refuse(
                    exchange,
                    StatusCodes.UNSUPPORTED_MEDIA_TYPE,
                    "compressed_body",
                    "Send the body without compression.");
        } else if (!isJson(headers.getFirst(Headers.CONTENT_TYPE))) {
            answers.refuse(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "content_type",
                    "Send the body as application/json.");
        } else {
            exchange.setMaxEntitySize(CUT_OFF);
            Body.read(exchange, LARGEST_BODY, new Arrival());
        }
    }

    /** Never plain text: a page of another site may send that without asking. */
    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        var type =
                (parameters < 0 ? contentType : contentType.substring(0, parameters))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }

    private final class Arrival implements Body.Receiver {
        @Override
        public void complete(HttpServerExchange exchange, byte[] body) {
            exchange.putAttachment(BODY, body);
            try {
                next.handleRequest(exchange);
            } catch (Exception e) {
                throw new IllegalStateException("handing on " + exchange.getRelativePath(), e);
            }
        }

        @Override
        public void tooLarge(HttpServerExchange exchange) {
            answers.refuse(
                    exchange,
                    StatusCodes.REQUEST_ENTITY_TOO_LARGE,
                    "too_large",
                    "A body is at most " + LARGEST_BODY + " bytes.");
        }

        @Override
        public void tooSlow(HttpServerExchange exchange) {
            answers.refuse(
                    exchange,
                    StatusCodes.REQUEST_TIME_OUT,
                    "too_slow",
                    "The body did not arrive in time.");
        }

        @Override
        public void broken(HttpServerExchange exchange) {
            exchange.setPersistent(false);
            answers.refuse(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "incomplete",
                    "The body ended before it was whole.");
        }
    }
}
