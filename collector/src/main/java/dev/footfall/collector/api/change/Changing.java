package dev.footfall.collector.api.change;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Refusing;
import dev.footfall.collector.http.Answers;
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

    public Changing(Answers answers) {
        this.answers = answers;
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
        if (done.value() == null) {
            exchange.setStatusCode(done.status());
            exchange.endExchange();
        } else {
            answers.json(exchange, done.status(), done.value());
        }
    }

    private static Done await(HttpServerExchange exchange, CompletableFuture<Done> change) {
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
