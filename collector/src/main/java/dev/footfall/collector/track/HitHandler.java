package dev.footfall.collector.track;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.Intake;
import dev.footfall.collector.ingest.Verdict;
import dev.footfall.collector.ingest.Wishes;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.ops.Metrics.Outcome;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /track/hit}: answers 204 once the event is stored, and also when it is not wanted,
 * because the sender is not told. Runs on the I/O thread and never blocks it.
 */
public final class HitHandler implements HttpHandler, Body.Receiver {
    private static final int LARGEST_BODY = 16 * 1024;
    private static final HttpString DNT = new HttpString("DNT");
    private static final HttpString SEC_GPC = new HttpString("Sec-GPC");

    private final HitDecoder decoder = new HitDecoder();
    private final Intake intake;
    private final EventStore store;
    private final Metrics metrics;
    private final Answers answers;

    public HitHandler(Intake intake, EventStore store, Metrics metrics, Answers answers) {
        this.intake = intake;
        this.store = store;
        this.metrics = metrics;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        metrics.received("hit");
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
            Body.read(exchange, LARGEST_BODY, this);
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

    @Override
    public void complete(HttpServerExchange exchange, byte[] body) {
        var hit = decoder.decode(body);
        if (hit.isEmpty()) {
            malformed(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "bad_body",
                    "The body is not the JSON object of a hit: b and u are required texts.");
            return;
        }
        switch (intake.judge(hit.get(), wishes(exchange))) {
            case Verdict.Accepted(Event event) -> store(exchange, event);
            case Verdict.Ignored(var reason) -> {
                metrics.settled(Outcome.IGNORED, reason.label());
                noContent(exchange);
            }
        }
    }

    private static Wishes wishes(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return new Wishes("1".equals(headers.getFirst(DNT)), "1".equals(headers.getFirst(SEC_GPC)));
    }

    private void store(HttpServerExchange exchange, Event event) {
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () ->
                        store.append(
                                event,
                                outcome ->
                                        exchange.getIoThread()
                                                .execute(() -> settled(exchange, outcome))));
    }

    private void settled(HttpServerExchange exchange, EventStore.Outcome outcome) {
        switch (outcome) {
            case STORED -> {
                metrics.settled(Outcome.ACCEPTED, "stored");
                noContent(exchange);
            }
            case REPEATED -> {
                metrics.settled(Outcome.IGNORED, Verdict.Reason.DUPLICATE.label());
                noContent(exchange);
            }
            case OVERLOADED ->
                    unavailable(
                            exchange, "overload", "More arrives than can be stored; try later.");
            case FAILED ->
                    unavailable(exchange, "storage", "The event could not be stored; try later.");
        }
    }

    private void unavailable(HttpServerExchange exchange, String code, String error) {
        metrics.settled(Outcome.REFUSED, code);
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1);
        answers.refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE, code, error);
    }

    @Override
    public void tooLarge(HttpServerExchange exchange) {
        metrics.settled(Outcome.REFUSED, "too_large");
        answers.refuse(
                exchange,
                StatusCodes.REQUEST_ENTITY_TOO_LARGE,
                "too_large",
                "A hit is at most " + LARGEST_BODY + " bytes.");
    }

    @Override
    public void broken(HttpServerExchange exchange) {
        metrics.settled(Outcome.MALFORMED, "incomplete");
        exchange.setPersistent(false);
        exchange.endExchange();
    }

    private void malformed(HttpServerExchange exchange, int status, String code, String error) {
        metrics.settled(Outcome.MALFORMED, code);
        answers.refuse(exchange, status, code, error);
    }

    private static void noContent(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.NO_CONTENT);
        exchange.endExchange();
    }
}
