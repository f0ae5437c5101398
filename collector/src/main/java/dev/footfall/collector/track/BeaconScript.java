package dev.footfall.collector.track;

import dev.footfall.collector.http.Answers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.QValueParser;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The beacon, from the tracker's jar, packed once: under the configured name, which browsers ask
 * for again each hour, and under a name that contains its hash, whose content never changes. Safe
 * for use by many threads.
 */
public final class BeaconScript {
    private static final String SCRIPT = "/dev/footfall/tracker/tracker.js";

    /** The same, packed tighter than the JDK can. */
    private static final String GZIP = SCRIPT + ".gz";

    /** The same up to its prefix, as a Brotli stream that is not ended. */
    private static final String BROTLI_HEAD = SCRIPT + ".head.br";

    private static final String USUAL_PREFIX = "\"/track\"";
    private static final String TYPE = "application/javascript; charset=utf-8";
    private static final String REVALIDATED = "public, max-age=" + Duration.ofHours(1).toSeconds();
    private static final String IMMUTABLE =
            "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";

    /** Characters of the hash in a name. */
    private static final int HASH = 16;

    private final String path;

    /** Dense first; the last one is for everybody. */
    private final List<Packed> forms;

    private final String hash;
    private final String integrity;

    /**
     * What a page needs to load exactly this script.
     *
     * @param script path of the script that never changes
     * @param integrity value of the tag's attribute of that name
     */
    public record Identity(String script, String integrity) {}

    /**
     * The script in one form.
     *
     * @param coding as in Accept-Encoding; empty for none
     */
    private record Packed(String coding, ByteBuffer content) {}

    private BeaconScript(String path, String script, int tail, boolean usual) {
        var plain = script.getBytes(StandardCharsets.UTF_8);
        this.path = path;
        this.forms =
                Stream.of(
                                new Packed("br", ByteBuffer.wrap(brotli(script.substring(tail)))),
                                new Packed("gzip", ByteBuffer.wrap(gzip(plain, usual))),
                                new Packed("", ByteBuffer.wrap(plain)))
                        .filter(form -> form.content.hasRemaining())
                        .toList();
        this.hash = HexFormat.of().formatHex(digest("SHA-256", plain)).substring(0, HASH);
        this.integrity = "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", plain));
    }

    /**
     * Reads the script, which then reports below {@code prefix}.
     *
     * @param path where it is served
     * @throws IllegalStateException when the program was packaged without it, or with one that does
     *     not name its prefix exactly once
     */
    public static BeaconScript at(String path, String prefix) {
        var script = script();
        int at = script.indexOf(USUAL_PREFIX);
        if (at < 0 || at != script.lastIndexOf(USUAL_PREFIX)) {
            throw new IllegalStateException(
                    "The beacon " + SCRIPT + " does not name " + USUAL_PREFIX + " exactly once.");
        }
        var quoted = '"' + prefix + '"';
        return new BeaconScript(
                path, script.replace(USUAL_PREFIX, quoted), at, quoted.equals(USUAL_PREFIX));
    }

    /** The path whose content never changes. */
    public String immutablePath() {
        return stem() + "-" + hash + ".js";
    }

    /** The path that tells the {@link Identity}. */
    public String identityPath() {
        return stem() + ".json";
    }

    /** Serves the script at its configured path. */
    public HttpHandler revalidated() {
        return exchange -> send(exchange, REVALIDATED);
    }

    /** Serves the script at {@link #immutablePath}. */
    public HttpHandler immutable() {
        return exchange -> send(exchange, IMMUTABLE);
    }

    /** Tells which script this is. */
    public HttpHandler identity(Answers answers) {
        return exchange -> answers.json(exchange, new Identity(immutablePath(), integrity));
    }

    private String stem() {
        return path.endsWith(".js") ? path.substring(0, path.length() - ".js".length()) : path;
    }

    private void send(HttpServerExchange exchange, String caching) {
        var form = formFor(exchange);
        var tag = new ETag(false, form.coding.isEmpty() ? hash : hash + "-" + form.coding);
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.ETAG, tag.toString());
        headers.put(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
        headers.put(Headers.CACHE_CONTROL, caching);
        if (!ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
            exchange.endExchange();
            return;
        }
        headers.put(Headers.CONTENT_TYPE, TYPE);
        if (!form.coding.isEmpty()) {
            headers.put(Headers.CONTENT_ENCODING, form.coding);
        }
        exchange.getResponseSender().send(form.content.duplicate());
    }

    private Packed formFor(HttpServerExchange exchange) {
        var header = exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING);
        var accepted =
                header == null
                        ? Set.<String>of()
                        : QValueParser.parse(header).stream()
                                .flatMap(List::stream)
                                .filter(coding -> !coding.isQValueZero())
                                .map(coding -> coding.getValue().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet());
        return forms.stream()
                .filter(form -> accepted.contains(form.coding))
                .findFirst()
                .orElse(forms.getLast());
    }

    /** Ends the packed stream with a text as it is; empty where the build had no packer. */
    private static byte[] brotli(String tail) {
        try (var head = BeaconScript.class.getResourceAsStream(BROTLI_HEAD)) {
            if (head == null) {
                return new byte[0];
            }
            var text = tail.getBytes(StandardCharsets.UTF_8);
            var stream = new ByteArrayOutputStream();
            stream.write(head.readAllBytes());
            // RFC 7932, 9.2: not the last block, its length in 16 bits, not compressed.
            int header = (text.length - 1) << 3 | 1 << 19;
            stream.write(header);
            stream.write(header >> 8);
            stream.write(header >> 16);
            stream.write(text);
            // The last block, and empty.
            stream.write(3);
            return stream.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The beacon " + BROTLI_HEAD + " cannot be read.", e);
        }
    }

    private static String script() {
        return new String(resource(SCRIPT), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content, boolean usual) {
        return usual ? resource(GZIP) : gzip(content);
    }

    private static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip =
                new GZIPOutputStream(packed) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }

    private static byte[] resource(String name) {
        try (var resource = BeaconScript.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The beacon " + name + " is not in the package.");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The beacon " + name + " cannot be read.", e);
        }
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
