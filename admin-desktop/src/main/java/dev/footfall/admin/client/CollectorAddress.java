package dev.footfall.admin.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a collector answers: scheme, host, perhaps a port and a path under which a proxy publishes
 * it; without a slash at the end.
 */
public record CollectorAddress(URI uri) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What an administrator typed, understood or not. */
    public sealed interface Reading {
        record Understood(CollectorAddress address) implements Reading {}

        record Refused(Flaw flaw) implements Reading {}
    }

    /** Why a text is no address of a collector. */
    public enum Flaw {
        BLANK,
        NOT_A_URL,
        NOT_HTTP,
        NO_HOST,
        MORE_THAN_AN_ADDRESS
    }

    /**
     * Reads an address as people type it: without a scheme it is https, except on this very
     * machine, where a collector serves plain http.
     */
    public static Reading read(String text) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return new Reading.Refused(Flaw.BLANK);
        }
        try {
            return check(new URI(typed.contains("://") ? typed : scheme(typed) + "://" + typed));
        } catch (URISyntaxException _) {
            return new Reading.Refused(Flaw.NOT_A_URL);
        }
    }

    private static String scheme(String hostAndMore) {
        var host = hostAndMore.split("[/?#]", 2)[0].replaceFirst(":\\d*$", "");
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) ? "http" : "https";
    }

    private static Reading check(URI uri) throws URISyntaxException {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Reading.Refused(Flaw.NOT_HTTP);
        }
        if (uri.getHost() == null) {
            return new Reading.Refused(Flaw.NO_HOST);
        }
        if (uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getUserInfo() != null) {
            return new Reading.Refused(Flaw.MORE_THAN_AN_ADDRESS);
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var path = uri.getPath().replaceFirst("/+$", "");
        return new Reading.Understood(
                new CollectorAddress(new URI(scheme, null, host, uri.getPort(), path, null, null)));
    }

    /**
     * Where one of its answers is found.
     *
     * @param path begins with a slash; may carry a query, already encoded
     */
    public URI at(String path) {
        return URI.create(uri + path);
    }

    /** Host, port and path: what tells two collectors apart in a small space. */
    public String label() {
        return uri.getRawAuthority() + uri.getRawPath();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
