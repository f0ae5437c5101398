package dev.footfall.collector.ingest.enrich;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page's address that is kept: its site and its path. User, port, query and fragment
 * end here.
 *
 * @param host lower case, punycode, without {@code www.}; IPv6 in brackets
 * @param path at most 1024 bytes, percent-encoding as sent, without trailing slashes; {@code /} at
 *     least
 */
public record PageAddress(String host, String path) {
    private static final int PATH_CAP = 1_024;

    /**
     * Scheme, authority and path of an address of the web, read as leniently as a browser reads it
     * (WHATWG URL): any number of slashes either way after the scheme, and backslashes for slashes.
     */
    private static final Pattern WEB =
            Pattern.compile("(?i)https?:[/\\\\]*([^/\\\\?#]+)([^?#]*).*", Pattern.DOTALL);

    /** Bytes that no browser puts into a path as they are. */
    private static final String ENCODED_IN_PATH = " \"<>^`{}";

    private static final Pattern HOST = Pattern.compile("[^\\x00-\\x20#%/:<>?@\\[\\\\\\]^|\\x7f]+");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    /** The address, or nothing when it is not one of the web or names no host. */
    public static Optional<PageAddress> parse(String address) {
        var match = WEB.matcher(address.strip().replaceAll("[\\t\\r\\n]", ""));
        if (!match.matches()) {
            return Optional.empty();
        }
        var host = host(match.group(1));
        return host == null
                ? Optional.empty()
                : Optional.of(new PageAddress(host, path(match.group(2))));
    }

    /** The site as events name it, whatever scheme and port the page came over. */
    public String source() {
        return "https://" + host;
    }

    private static @Nullable String host(String authority) {
        var host = authority.substring(authority.lastIndexOf('@') + 1);
        host = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
        if (IPV6.matcher(host).matches()) {
            return host;
        }
        if (!HOST.matcher(host).matches()) {
            return null;
        }
        try {
            host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomainName) {
            return null;
        }
        while (host.startsWith("www.")) {
            host = host.substring("www.".length());
        }
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        return host.isEmpty() ? null : host;
    }

    private static String path(String raw) {
        var segments = new ArrayDeque<String>();
        for (var segment :
                raw.replace('\\', '/').substring(Math.min(1, raw.length())).split("/", -1)) {
            switch (segment) {
                case ".." -> segments.pollLast();
                case "." -> {}
                default -> segments.addLast(encoded(segment));
            }
        }
        var path = "/" + String.join("/", segments);
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : Caps.cap(path.substring(0, end), PATH_CAP);
    }

    private static String encoded(String segment) {
        if (segment.chars().allMatch(PageAddress::standsInPath)) {
            return segment;
        }
        var out = new StringBuilder(segment.length() + 16);
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            if (standsInPath(octet)) {
                out.append((char) octet);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 0xF, 16)));
            }
        }
        return out.toString();
    }

    private static boolean standsInPath(int character) {
        return character > 0x20 && character < 0x7F && ENCODED_IN_PATH.indexOf(character) < 0;
    }
}
