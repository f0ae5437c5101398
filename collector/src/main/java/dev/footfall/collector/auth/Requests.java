package dev.footfall.collector.auth;

import dev.footfall.collector.auth.acl.Acl;
import dev.footfall.collector.auth.acl.Attempt;
import dev.footfall.collector.http.client.Proxies;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** Reads off a request what the ACL may ask about. Safe for use by many threads. */
public final class Requests {
    private final Proxies proxies;
    private final Acl acl;

    public Requests(Proxies proxies, Acl acl) {
        this.proxies = proxies;
        this.acl = acl;
    }

    /** What this caller may do with a request. */
    public Rights rights(HttpServerExchange exchange, Caller caller) {
        var headers = exchange.getRequestHeaders();
        var attempt =
                new Attempt(
                        exchange.getRequestMethod().toString(),
                        exchange.getRequestPath(),
                        proxies.clientOf(exchange).text().orElse(null),
                        headers::getFirst,
                        caller.claims());
        return new Rights(caller, acl, attempt, isForCsv(exchange));
    }

    private static boolean isForCsv(HttpServerExchange exchange) {
        var accept = exchange.getRequestHeaders().get(Headers.ACCEPT);
        return exchange.getRequestPath().startsWith("/api/v1/")
                && accept != null
                && accept.size() == 1
                && accept.getFirst().strip().equalsIgnoreCase("text/csv");
    }
}
