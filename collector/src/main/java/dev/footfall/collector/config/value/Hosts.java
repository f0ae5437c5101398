package dev.footfall.collector.config.value;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads listener addresses, network blocks and host patterns, without asking any name server. */
public final class Hosts {
    private static final Pattern LABEL =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", Pattern.CASE_INSENSITIVE);

    private Hosts() {}

    /**
     * A host and one of its ports.
     *
     * @param host an IPv6 address is without brackets
     */
    public record Endpoint(String host, int port) {}

    /** {@code name:port}, {@code 10.0.0.1:port} or {@code [::1]:port}. */
    public static Reading<Endpoint> address(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new Unfit<>("has no port", "write it like 127.0.0.1:8080");
        }
        var host = text.substring(0, colon);
        if (host.isEmpty()) {
            return new Unfit<>(
                    "has no host", "write 0.0.0.0:8080 or \"[::]:8080\" to listen everywhere");
        }
        var bare = withoutBrackets(host);
        if (bare.isEmpty()) {
            return unfitHost(host);
        }
        return port(text.substring(colon + 1)).then(port -> new Fits<>(new Endpoint(bare, port)));
    }

    private static String withoutBrackets(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            var inner = host.substring(1, host.length() - 1);
            return isIpv6(inner) ? inner : "";
        }
        return isName(host) || isIpv4(host) ? host : "";
    }

    private static Reading<Endpoint> unfitHost(String host) {
        return host.indexOf(':') >= 0
                ? new Unfit<>("is not an IPv6 address in brackets", "write it like \"[::1]:8080\"")
                : new Unfit<>(
                        "has a host that is neither a name nor an address",
                        "write it like 127.0.0.1:8080 or localhost:8080");
    }

    private static Reading<Integer> port(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 5 || Integer.parseInt(text) > 65_535) {
            return new Unfit<>(
                    "has no port from 0 to 65535 after the last colon",
                    "write it like 127.0.0.1:8080");
        }
        return new Fits<>(Integer.parseInt(text));
    }

    /** {@code 10.0.0.0/8} or {@code fd00::/8}; a lone address becomes a block of one. */
    public static Reading<String> networkBlock(String text) {
        int slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        var parsed = literal(address);
        if (parsed.isEmpty()) {
            return new Unfit<>(
                    "does not begin with an IP address", "write it like 10.0.0.0/8 or fd00::/8");
        }
        byte[] bytes = parsed.get();
        int bits = bytes.length * 8;
        if (slash < 0) {
            return new Fits<>(address + "/" + bits);
        }
        int prefix = prefix(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            return new Unfit<>(
                    "has no length from 0 to " + bits + " after the slash",
                    "write it like 10.0.0.0/8 or fd00::/8");
        }
        return hasBitsBeyond(bytes, prefix)
                ? new Unfit<>(
                        "names one host inside a block",
                        "write the address alone for that host, or the first address of the block")
                : new Fits<>(text);
    }

    private static int prefix(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= 3 ? Integer.parseInt(text) : -1;
    }

    private static boolean hasBitsBeyond(byte[] address, int prefix) {
        for (int bit = prefix; bit < address.length * 8; bit++) {
            if ((address[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<byte[]> literal(String text) {
        if (isIpv4(text)) {
            return Optional.of(Inet4Address.ofLiteral(text).getAddress());
        }
        return isIpv6(text) && text.indexOf('%') < 0
                ? Optional.of(wide(Inet6Address.ofLiteral(text).getAddress()))
                : Optional.empty();
    }

    /** The JDK gives an IPv4-mapped address as four bytes; its block is still written in 128. */
    private static byte[] wide(byte[] address) {
        if (address.length == 16) {
            return address;
        }
        var mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        System.arraycopy(address, 0, mapped, 12, 4);
        return mapped;
    }

    /** {@code example.com}, or {@code *.example.com} for what lies below it. In lower case. */
    public static Reading<String> pattern(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var host = lower.startsWith("*.") ? lower.substring(2) : lower;
        if (lower.contains("://") || lower.indexOf('/') >= 0) {
            return new Unfit<>("is a URL", "write the host alone, without scheme, port and path");
        }
        if (isName(host) || isIpv4(host)) {
            return new Fits<>(lower);
        }
        return new Unfit<>(
                "is not a host name with at most one leading *",
                "write it like example.com or *.example.com; names beyond ASCII as xn--…");
    }

    private static boolean isName(String text) {
        var labels = text.split("\\.", -1);
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        // A last label of digits is an IPv4 address, well or badly written.
        return text.length() <= 253
                && !labels[labels.length - 1].chars().allMatch(Character::isDigit);
    }

    private static boolean isIpv4(String text) {
        return text.chars().filter(c -> c == '.').count() == 3
                && text.indexOf(':') < 0
                && isLiteral(text);
    }

    private static boolean isIpv6(String text) {
        int zone = text.indexOf('%');
        return text.indexOf(':') >= 0 && isLiteral(zone < 0 ? text : text.substring(0, zone));
    }

    private static boolean isLiteral(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException notALiteral) {
            return false;
        }
    }
}
