package dev.footfall.collector.track;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A small file that everybody may have: the beacon script and the wish to be left by robots. */
public final class StaticFile implements HttpHandler {
    private static final String SCRIPT = "/dev/footfall/tracker/tracker.js";
    private static final String USUAL_PREFIX = "\"/track\"";
    private static final String KEEP_ROBOTS_OUT = "User-agent: *\nDisallow: /\n";

    private final String contentType;
    private final String caching;
    private final byte[] content;

    private StaticFile(String contentType, Duration maxAge, String content) {
        this.contentType = contentType;
        this.caching = "public, max-age=" + maxAge.toSeconds();
        this.content = content.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The beacon, from the tracker's jar, reporting below {@code prefix}.
     *
     * @throws IllegalStateException when the program was packaged without it, or with one that does
     *     not name its prefix exactly once
     */
    public static StaticFile beacon(String prefix) {
        var script = script();
        int at = script.indexOf(USUAL_PREFIX);
        if (at < 0 || at != script.lastIndexOf(USUAL_PREFIX)) {
            throw new IllegalStateException(
                    "The beacon " + SCRIPT + " does not name " + USUAL_PREFIX + " exactly once.");
        }
        return new StaticFile(
                "application/javascript; charset=utf-8",
                Duration.ofHours(1),
                script.replace(USUAL_PREFIX, '"' + prefix + '"'));
    }

    private static String script() {
        try (var script = StaticFile.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("The beacon " + SCRIPT + " is not in the package.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The beacon " + SCRIPT + " cannot be read.", e);
        }
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
