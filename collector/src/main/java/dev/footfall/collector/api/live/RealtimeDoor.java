package dev.footfall.collector.api.live;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.query.live.LiveView;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Tells what happens just now, or leads to those who are told again and again. */
public final class RealtimeDoor {
    private static final String STREAM = "text/event-stream";

    /** Well within the time after which the listener's connection counts as stuck. */
    private static final long HEARTBEAT_MS = Duration.ofSeconds(10).toMillis();

    private final LiveView view;
    private final Broadcast broadcast;
    private final Answers answers;
    private final HttpHandler stream;

    public RealtimeDoor(LiveView view, Broadcast broadcast, Answers answers, Clock clock) {
        this.view = view;
        this.broadcast = broadcast;
        this.answers = answers;
        this.stream =
                new ServerSentEventHandler((connection, _) -> {
                    connection.setKeepAliveTime(HEARTBEAT_MS);
                    broadcast.join(new Listener(connection, clock.millis()));
                });
    }

    /** The last half hour. */
    public Reply now(Asked asked) throws SQLException {
        return Reply.of(view.now());
    }

    /** Streams to whoever asks for a stream, and leaves everybody else to another handler. */
    public HttpHandler before(HttpHandler once) {
        return exchange -> {
            if (wantsStream(exchange)) {
                stream(exchange);
            } else {
                once.handleRequest(exchange);
            }
        };
    }

    private static boolean wantsStream(HttpServerExchange exchange) {
        var accept = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        return accept != null
                && accept.toLowerCase(Locale.ROOT).contains(STREAM)
                && exchange.getRequestMethod().equals(Methods.GET);
    }

    private void stream(HttpServerExchange exchange) throws Exception {
        if (!broadcast.hasRoom()) {
            answers.unavailable(
                    exchange, "too_many_listeners", "Too many listen already; ask once instead.");
            return;
        }
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        stream.handleRequest(exchange);
    }
}
