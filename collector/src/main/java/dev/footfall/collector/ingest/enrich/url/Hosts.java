package dev.footfall.collector.ingest.enrich.url;

import com.ibm.icu.text.IDNA;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Hosts of addresses: domain names, IPv4 in all the ways browsers read it, IPv6. */
final class Hosts {
    private static final Ascii FORBIDDEN = Ascii.of("#/:<>?@[\\]^|\u007F").andFrom('\0', ' ');
    private static final Ascii PLAIN =
            Ascii.of("._~!$&'()*+,;=-").andFrom('a', 'z').andFrom('0', '9');

    /**
     * Unicode's own mapping (UTS 46, nontransitional), which browsers use; the JDK's IDN knows the
     * older rules, under which {@code faß} becomes {@code fass}.
     */
    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(
                    IDNA.CHECK_BIDI
                            | IDNA.CHECK_CONTEXTJ
                            | IDNA.NONTRANSITIONAL_TO_ASCII
                            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private Hosts() {}

    /** The host of an address of the web. */
    static Optional<String> domain(String text) {
        if (text.startsWith("[")) {
            return text.endsWith("]")
                    ? IpAddresses.v6(text.substring(1, text.length() - 1))
                    : Optional.empty();
        }
        return ascii(text).flatMap(Hosts::nameOrV4);
    }

    private static Optional<String> nameOrV4(String host) {
        if (host.isEmpty() || FORBIDDEN.containsAny(host) || host.indexOf('%') >= 0) {
            return Optional.empty();
        }
        return IpAddresses.endsInNumber(host) ? IpAddresses.v4(host) : Optional.of(host);
    }

    private static Optional<String> ascii(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (!lower.isEmpty() && PLAIN.containsAll(lower) && !lower.contains("xn--")) {
            return Optional.of(lower);
        }
        var info = new IDNA.Info();
        var ascii = new StringBuilder();
        UTS46.nameToASCII(percentDecoded(text), ascii, info);
        return info.getErrors().stream().anyMatch(Hosts::matters)
                ? Optional.empty()
                : Optional.of(ascii.toString().toLowerCase(Locale.ROOT));
    }

    /** Browsers let empty, long and hyphened labels pass. */
    private static boolean matters(IDNA.Error error) {
        return switch (error) {
            case EMPTY_LABEL,
                    LABEL_TOO_LONG,
                    DOMAIN_NAME_TOO_LONG,
                    LEADING_HYPHEN,
                    TRAILING_HYPHEN,
                    HYPHEN_3_4 ->
                    false;
            default -> true;
        };
    }

    private static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The host of another scheme's address: whatever stands there, as long as it can be a host. */
    static Optional<String> opaque(String text) {
        return text.isEmpty() || FORBIDDEN.containsAny(text)
                ? Optional.empty()
                : Optional.of(Paths.encoded(text.toLowerCase(Locale.ROOT)));
    }
}
