package dev.footfall.collector.http.client;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Optional;

/**
 * Whom to believe about who the client is: a header can be written by anybody, so each address in
 * it counts only as far as the host that wrote it is trusted. Safe for use by many threads.
 */
public final class Proxies {
    private static final HttpString REAL_IP = new HttpString("X-Real-IP");

    private final boolean oneHop;
    private final List<NetworkBlock> trusted;

    /**
     * Trusts as {@code web.trust_proxy} and {@code web.trusted_proxies} say.
     *
     * @param oneHop whoever connects is a proxy and its own entry names the client
     * @param trusted CIDR blocks of the proxies
     */
    public Proxies(boolean oneHop, List<String> trusted) {
        this.oneHop = oneHop;
        this.trusted = trusted.stream().map(NetworkBlock::parse).toList();
    }

    /** The client, to be asked while the connection stands. */
    public ClientAddress clientOf(HttpServerExchange exchange) {
        var source = exchange.getSourceAddress();
        return source == null || source.getAddress() == null
                ? ClientAddress.UNKNOWN
                : client(ClientAddress.of(source.getAddress()), exchange.getRequestHeaders());
    }

    /** The client behind a peer that sent these headers. */
    ClientAddress client(ClientAddress peer, HeaderMap headers) {
        if (oneHop) {
            return named(headers).orElse(peer);
        }
        if (!isTrusted(peer)) {
            return peer;
        }
        var client = peer;
        var chain = new ForwardedChain(headers.get(Headers.X_FORWARDED_FOR));
        while (isTrusted(client)) {
            var next = chain.previous().flatMap(ClientAddress::parse);
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    private static Optional<ClientAddress> named(HeaderMap headers) {
        return new ForwardedChain(headers.get(Headers.X_FORWARDED_FOR))
                .previous()
                .or(() -> Optional.ofNullable(headers.getLast(REAL_IP)))
                .flatMap(ClientAddress::parse);
    }

    private boolean isTrusted(ClientAddress address) {
        for (var block : trusted) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
