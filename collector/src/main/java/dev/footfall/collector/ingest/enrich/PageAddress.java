package dev.footfall.collector.ingest.enrich;

import dev.footfall.collector.ingest.enrich.url.Paths;
import dev.footfall.collector.ingest.enrich.url.Url;
import java.util.Optional;

/**
 * The part of a page's address that is kept: its site and its path. User, port, query and fragment
 * end here.
 *
 * @param host lower case, punycode, without {@code www.}; IPv6 in brackets
 * @param source the site as events name it, whatever scheme and port the page came over: {@code
 *     https://host}, or {@code app://name} for a screen of an application
 * @param path at most 1024 bytes, percent-encoding as sent, without trailing slashes; {@code /} at
 *     least
 */
public record PageAddress(String host, String source, String path) {
    private static final int PATH_CAP = 1_024;
    private static final String WWW = "www.";

    /** The page at an address, or nothing when the address names no host. */
    public static Optional<PageAddress> parse(String address) {
        return Url.parse(address).flatMap(url -> of(url, false));
    }

    /**
     * The page at an address, or nothing when {@code www.} and dots are all that its host is.
     *
     * @param hashRoutes the page's fragment names a view when it looks like a path, as in {@code
     *     #/orders} or {@code #!/orders}; other fragments are anchors all the same
     */
    public static Optional<PageAddress> of(Url url, boolean hashRoutes) {
        var host = withoutWww(url.host());
        var site = withoutFinal('.', host);
        if (site.isEmpty()) {
            return Optional.empty();
        }
        var scheme = url.scheme().equals("app") ? "app://" : "https://";
        return Optional.of(new PageAddress(host, scheme + site, path(url, hashRoutes)));
    }

    private static String withoutWww(String host) {
        var rest = host;
        while (rest.startsWith(WWW)) {
            rest = rest.substring(WWW.length());
        }
        return rest;
    }

    private static String path(Url url, boolean hashRoutes) {
        var path = withoutFinal('/', url.path());
        var route = hashRoutes ? route(url.fragment()) : "";
        if (!route.isEmpty()) {
            return Caps.cap((path.isEmpty() ? "/" : path) + "#" + route, PATH_CAP);
        }
        return path.isEmpty() ? "/" : Caps.cap(path, PATH_CAP);
    }

    private static String route(String fragment) {
        if (!fragment.startsWith("/") && !fragment.startsWith("!/")) {
            return "";
        }
        int query = fragment.indexOf('?');
        var route = query < 0 ? fragment : fragment.substring(0, query);
        return Paths.encoded(withoutFinal('/', route));
    }

    private static String withoutFinal(char character, String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == character) {
            end--;
        }
        return text.substring(0, end);
    }
}
