package dev.footfall.collector.http.client;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An IP address as 128 bits; an IPv4 address is the IPv6 address that maps it, so that both ways to
 * write one client are equal. Its text is kept out of {@link #toString}, because addresses have no
 * place in a log.
 */
public record ClientAddress(long high, long low) {
    /** The client of a connection that ended before anybody asked who it was. */
    public static final ClientAddress UNKNOWN = new ClientAddress(0, 0);

    private static final long IPV4_MAPPED = 0xFFFF_0000_0000L;

    /** The same address; scopes and names, where it has any, are left behind. */
    public static ClientAddress of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return bytes.capacity() == Integer.BYTES
                ? new ClientAddress(0, IPV4_MAPPED | Integer.toUnsignedLong(bytes.getInt()))
                : new ClientAddress(bytes.getLong(), bytes.getLong());
    }

    /**
     * Reads a literal as proxies write it: {@code 192.0.2.1}, {@code 192.0.2.1:4711}, {@code
     * 2001:db8::1}, {@code [2001:db8::1]} or {@code [2001:db8::1]:4711}. Anything else, names and
     * scoped addresses included, is nothing; no name is ever looked up.
     */
    public static Optional<ClientAddress> parse(String text) {
        var literal = withoutPort(text.strip());
        boolean ipv4 = literal.chars().filter(c -> c == '.').count() == 3;
        boolean ipv6 = literal.indexOf(':') >= 0 && literal.indexOf('%') < 0;
        if (!ipv4 && !ipv6) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(InetAddress.ofLiteral(literal)));
        } catch (IllegalArgumentException notALiteral) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            var inner = end < 0 ? "" : text.substring(1, end);
            return inner.indexOf(':') >= 0 && isPortOrNothing(text.substring(end + 1)) ? inner : "";
        }
        int colon = text.indexOf(':');
        boolean ipv4WithPort = colon > 0 && text.indexOf('.') > 0 && text.indexOf('.') < colon;
        return ipv4WithPort && isPortOrNothing(text.substring(colon))
                ? text.substring(0, colon)
                : text;
    }

    private static boolean isPortOrNothing(String text) {
        return text.isEmpty()
                || (text.length() > 1
                        && text.length() <= 6
                        && text.charAt(0) == ':'
                        && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
    }

    /** Whether it is written with four numbers. */
    public boolean isIpv4() {
        return high == 0 && (low & 0xFFFF_FFFF_0000_0000L) == IPV4_MAPPED;
    }

    /**
     * What one subscriber holds: an IPv4 address, or the whole /64 of an IPv6 address, in which a
     * single machine has more addresses than it can use up.
     */
    public ClientAddress subscriber() {
        return isIpv4() ? this : new ClientAddress(high, 0);
    }

    /**
     * Its text, IPv6 in short form (RFC 5952), for rules that name addresses; nothing where it is
     * {@link #UNKNOWN}.
     */
    public Optional<String> text() {
        if (equals(UNKNOWN)) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
        try {
            // An address that maps an IPv4 one becomes that one.
            return Optional.of(InetAddresses.toAddrString(InetAddress.getByAddress(bytes)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("16 bytes are an address", impossible);
        }
    }

    @Override
    public String toString() {
        return isIpv4() ? "an IPv4 address" : "an IPv6 address";
    }
}
