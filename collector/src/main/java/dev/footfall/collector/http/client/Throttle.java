package dev.footfall.collector.http.client;

import dev.footfall.collector.http.Answers;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** Holds a request to the limit of its client. Safe for use by many threads. */
public final class Throttle {
    private final RateLimit limit;
    private final Proxies proxies;
    private final Answers answers;
    private final Tarpit tarpit;

    /**
     * Makes one.
     *
     * @param tarpit where refusals go first
     */
    public Throttle(RateLimit limit, Proxies proxies, Answers answers, Tarpit tarpit) {
        this.limit = limit;
        this.proxies = proxies;
        this.answers = answers;
        this.tarpit = tarpit;
    }

    /**
     * Whether the client may go on; when not, it has its answer or will have it: 429, and when to
     * come back. Called on the I/O thread, by a handler that does nothing more in that case.
     */
    public boolean admits(HttpServerExchange exchange) {
        long wait = limit.secondsToWait(proxies.clientOf(exchange));
        if (wait == 0) {
            return true;
        }
        tarpit.keepBack(exchange, () -> refuse(exchange, wait));
        return false;
    }

    private void refuse(HttpServerExchange exchange, long wait) {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, wait);
        answers.refuse(
                exchange,
                StatusCodes.TOO_MANY_REQUESTS,
                "rate_limited",
                "Too many requests from this address; try again in %d s.".formatted(wait));
    }
}
