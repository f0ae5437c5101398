package dev.footfall.collector.ingest.enrich.url;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An absolute address that names a host. User, password and port are read and dropped.
 *
 * @param scheme lower case
 * @param host lower case; punycode, dotted IPv4 or bracketed IPv6 where the scheme is one of the
 *     web
 * @param path percent-encoded, without dot segments; begins with a slash
 * @param query without its question mark, as sent; empty when there is none
 * @param fragment without its hash, as sent; empty when there is none
 */
public record Url(String scheme, String host, String path, String query, String fragment) {
    /** Schemes whose hosts are domain names and whose backslashes are slashes. */
    private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp");

    private static final Ascii LETTERS = Ascii.of("").andFrom('a', 'z').andFrom('A', 'Z');
    private static final Ascii OF_SCHEMES =
            LETTERS.andFrom('0', '9').andFrom('+', '+').andFrom('-', '.');
    private static final Ascii DIGITS = Ascii.of("").andFrom('0', '9');
    private static final Ascii BREAKS = Ascii.of("\t\n\r");
    private static final int LONGEST_PORT = 5;
    private static final int HIGHEST_PORT = 65_535;

    /** The address, or nothing when it is relative, names no host, or is none. */
    public static Optional<Url> parse(String text) {
        var address = withoutBreaks(text);
        int colon = address.indexOf(':');
        if (colon < 1 || !isScheme(address.substring(0, colon))) {
            return Optional.empty();
        }
        var name = address.substring(0, colon).toLowerCase(Locale.ROOT);
        var rest = address.substring(colon + 1);
        if (SPECIAL.contains(name)) {
            return afterScheme(name, rest.substring(leadingSlashes(rest)), true);
        }
        // A file has no host worth counting, and other schemes name one after two slashes only.
        return name.equals("file") || !rest.startsWith("//")
                ? Optional.empty()
                : afterScheme(name, rest.substring(2), false);
    }

    private static boolean isScheme(String text) {
        return LETTERS.contains(text.charAt(0)) && OF_SCHEMES.containsAll(text);
    }

    /** Browsers pass over spaces around an address and line breaks within it. */
    private static String withoutBreaks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        var stripped = text.substring(start, end);
        return BREAKS.containsAny(stripped)
                ? stripped.replace("\t", "").replace("\n", "").replace("\r", "")
                : stripped;
    }

    private static int leadingSlashes(String text) {
        int count = 0;
        while (count < text.length() && isSlash(text.charAt(count), true)) {
            count++;
        }
        return count;
    }

    private static Optional<Url> afterScheme(String scheme, String text, boolean special) {
        int end = 0;
        while (end < text.length() && !endsAuthority(text.charAt(end), special)) {
            end++;
        }
        var rest = text.substring(end);
        return authority(text.substring(0, end), special)
                .map(host -> withRest(scheme, host, rest, special));
    }

    private static boolean endsAuthority(char character, boolean special) {
        return character == '?' || character == '#' || isSlash(character, special);
    }

    private static boolean isSlash(char character, boolean special) {
        return character == '/' || (special && character == '\\');
    }

    private static Optional<String> authority(String text, boolean special) {
        var hostAndPort = text.substring(text.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        boolean hasPort = colon > hostAndPort.lastIndexOf(']');
        var host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
        if (hasPort && !isPort(hostAndPort.substring(colon + 1))) {
            return Optional.empty();
        }
        return special ? Hosts.domain(host) : Hosts.opaque(host);
    }

    private static boolean isPort(String text) {
        return text.length() <= LONGEST_PORT
                && DIGITS.containsAll(text)
                && (text.isEmpty() || Integer.parseInt(text) <= HIGHEST_PORT);
    }

    private static Url withRest(String scheme, String host, String rest, boolean special) {
        int hash = rest.indexOf('#');
        var beforeFragment = hash < 0 ? rest : rest.substring(0, hash);
        int mark = beforeFragment.indexOf('?');
        var path = mark < 0 ? beforeFragment : beforeFragment.substring(0, mark);
        return new Url(
                scheme,
                host,
                Paths.normalised(special ? path.replace('\\', '/') : path),
                mark < 0 ? "" : beforeFragment.substring(mark + 1),
                hash < 0 ? "" : rest.substring(hash + 1));
    }
}
