package dev.footfall.collector.api.change;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Refusing;
import dev.footfall.collector.auth.Rights;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.store.catalog.audit.AuditLog;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes handlers of changes. Each answers when its change is committed; all of them block. */
public final class Changing {
    private static final Logger LOG = LoggerFactory.getLogger(Changing.class);

    /** A commit takes milliseconds, and seconds on a disk that has a bad moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Answers answers;
    private final AuditLog audit;

    /**
     * Makes the maker.
     *
     * @param audit where each change is written down before it is answered
     */
    public Changing(Answers answers, AuditLog audit) {
        this.answers = answers;
        this.audit = audit;
    }

    /** A handler behind a {@link JsonDoor}. */
    public <T> HttpHandler with(Class<T> body, Change<T> change) {
        var reader = new BodyReader<>(body);
        return new Refusing(
                answers,
                exchange -> {
                    T wish = reader.read(JsonDoor.body(exchange));
                    answer(exchange, change.make(new Asked(exchange), wish));
                });
    }

    /** A handler of requests that need no body. */
    public HttpHandler without(Change.Plain change) {
        return new Refusing(
                answers, exchange -> answer(exchange, change.make(new Asked(exchange))));
    }

    private void answer(HttpServerExchange exchange, CompletableFuture<Done> change) {
        var done = await(exchange, change);
        await(exchange, audit.changed(Actors.of(Rights.of(exchange).caller()), action(exchange)));
        if (done.value() == null) {
            exchange.setStatusCode(done.status());
            exchange.endExchange();
        } else {
            answers.json(exchange, done.status(), done.value());
        }
    }

    /** A source is named in the query; nothing else there says what was changed. */
    private static String action(HttpServerExchange exchange) {
        var uri = exchange.getQueryParameters().get("uri");
        return exchange.getRequestMethod()
                + " "
                + exchange.getRequestPath()
                + (uri == null ? "" : "?uri=" + uri.getFirst());
    }

    private static <T> T await(HttpServerExchange exchange, CompletableFuture<T> change) {
        try {
            return change.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            LOG.error(
                    "{} {} could not be stored",
                    exchange.getRequestMethod(),
                    exchange.getRelativePath(),
                    e.getCause());
            throw Refusal.unavailable("The change could not be stored; try later.");
        } catch (TimeoutException e) {
            throw Refusal.unavailable(
                    "The change is not confirmed yet; look whether it was made before you try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The collector is stopping.");
        }
    }
}
