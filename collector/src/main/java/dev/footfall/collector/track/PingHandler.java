package dev.footfall.collector.track;

import dev.footfall.collector.http.Answers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.DateUtils;
import io.undertow.util.Headers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/**
 * {@code GET /track/ping}: answers "first visit today?" with {@code 1} or {@code 0} from the
 * browser's own cache. Whoever asked today already comes back with today's date in {@code
 * If-Modified-Since}; the server keeps nothing. A day is a day of UTC.
 */
public final class PingHandler implements HttpHandler {
    private final Clock clock;

    public PingHandler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var seen = exchange.getRequestHeaders().getFirst(Headers.IF_MODIFIED_SINCE);
        Date last = seen == null ? null : DateUtils.parseDate(seen);
        boolean first = last == null || last.toInstant().isBefore(today);
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.LAST_MODIFIED, DateUtils.toDateString(Date.from(today)));
        headers.put(Headers.CACHE_CONTROL, "no-cache, private");
        Answers.text(exchange, "text/plain; charset=utf-8", first ? "1" : "0");
    }
}
