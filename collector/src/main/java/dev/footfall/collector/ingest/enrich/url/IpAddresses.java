package dev.footfall.collector.ingest.enrich.url;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Literal addresses, in the one form that browsers give them. */
final class IpAddresses {
    private static final Ascii DIGITS = Ascii.of("").andFrom('0', '9');
    private static final Ascii HEX_DIGITS = DIGITS.andFrom('a', 'f').andFrom('A', 'F');
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int GROUPS = 8;

    private IpAddresses() {}

    /** Whether a host must be an IPv4 address, because its last label is a number. */
    static boolean endsInNumber(String host) {
        int end = host.endsWith(".") ? host.length() - 1 : host.length();
        var label = host.substring(host.lastIndexOf('.', end - 1) + 1, end);
        boolean isHex = label.startsWith("0x") || label.startsWith("0X");
        return isHex
                ? HEX_DIGITS.containsAll(label.substring(2))
                : !label.isEmpty() && DIGITS.containsAll(label);
    }

    /**
     * Dotted decimal of an address in up to four parts, each decimal, octal or hexadecimal; the
     * last part fills all bytes that are left.
     */
    static Optional<String> v4(String host) {
        var text = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        var parts = text.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
            long part = number(parts[i]);
            if (part < 0 || part >= limit) {
                return Optional.empty();
            }
            address += last ? part : part << (8 * (3 - i));
        }
        return Optional.of(
                (address >> 24)
                        + "."
                        + ((address >> 16) & 0xFF)
                        + "."
                        + ((address >> 8) & 0xFF)
                        + "."
                        + (address & 0xFF));
    }

    /** The value of a part, or -1 when it is none or longer than any address. */
    private static long number(String part) {
        try {
            if (part.startsWith("0x") || part.startsWith("0X")) {
                var digits = part.substring(2);
                return digits.isEmpty() ? 0 : digits.length() > 8 ? -1 : Long.parseLong(digits, 16);
            }
            if (part.isEmpty() || part.length() > 12 || !Character.isDigit(part.charAt(0))) {
                return -1;
            }
            return Long.parseLong(part, part.length() > 1 && part.startsWith("0") ? 8 : 10);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** Bracketed, lower case, without leading zeros, the longest run of zeros as two colons. */
    static Optional<String> v6(String text) {
        if (!V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of("[" + compressed(Inet6Address.ofLiteral(text).getAddress()) + "]");
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String compressed(byte[] octets) {
        // A mapped IPv4 address comes back in four bytes.
        var bytes = octets.length == 16 ? octets : mapped(octets);
        var groups = new int[GROUPS];
        Arrays.setAll(groups, i -> ((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF));
        int start = 0;
        int longest = 1;
        for (int i = 0, run = 0; i < GROUPS; i++) {
            run = groups[i] == 0 ? run + 1 : 0;
            if (run > longest) {
                longest = run;
                start = i + 1 - run;
            }
        }
        return longest == 1
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, start) + "::" + joined(groups, start + longest, GROUPS);
    }

    private static byte[] mapped(byte[] v4) {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xFF;
        bytes[11] = (byte) 0xFF;
        System.arraycopy(v4, 0, bytes, 12, 4);
        return bytes;
    }

    private static String joined(int[] groups, int from, int until) {
        var out = new StringBuilder();
        for (int i = from; i < until; i++) {
            out.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return out.toString();
    }
}
