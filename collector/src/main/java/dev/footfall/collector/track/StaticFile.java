package dev.footfall.collector.track;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A small file that everybody may have: the wish to be left by robots. */
public final class StaticFile implements HttpHandler {
    private static final String KEEP_ROBOTS_OUT = "User-agent: *\nDisallow: /\n";

    private final String contentType;
    private final String caching;
    private final byte[] content;

    private StaticFile(String contentType, Duration maxAge, String content) {
        this.contentType = contentType;
        this.caching = "public, max-age=" + maxAge.toSeconds();
        this.content = content.getBytes(StandardCharsets.UTF_8);
    }

    /** The wish to be left alone by robots. */
    public static StaticFile robots() {
        return new StaticFile("text/plain; charset=utf-8", Duration.ofDays(1), KEEP_ROBOTS_OUT);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, caching);
        exchange.getResponseSender().send(ByteBuffer.wrap(content));
    }
}
