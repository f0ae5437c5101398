package dev.footfall.collector.ingest.fingerprint.text;

import java.util.Locale;

/** One step of a normalisation. Each takes time in proportion to the text. */
public enum Rule {
    /** Keeps what comes before the first question mark of the whole line. */
    DROP_QUERY,
    /** Takes addresses out: letters, {@code ://}, and on to a space, a bracket or a quote. */
    STRIP_URLS,
    /** Leaves of a path its last segment. */
    SHORTEN_PATHS,
    LOWER_CASE,
    /** Writes {@code <uuid>} for a UUID. */
    MASK_UUIDS,
    /** Writes {@code <addr>} for an address in memory. */
    MASK_ADDRESSES,
    /** Writes {@code <hash>} for ten or more hex digits, one of them a decimal digit. */
    MASK_HASHES,
    STRIP_DIGITS,
    /** Makes one space of any white space, and none of that at the ends. */
    COLLAPSE_WHITESPACE;

    /** The text after this step. */
    public String apply(String text) {
        return switch (this) {
            case DROP_QUERY -> withoutQuery(text);
            case STRIP_URLS -> Addresses.strip(text);
            case SHORTEN_PATHS -> Paths.shorten(text);
            case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
            case MASK_UUIDS -> Tokens.replace(text, Tokens::isUuid, "<uuid>");
            case MASK_ADDRESSES -> Tokens.replace(text, Tokens::isAddress, "<addr>");
            case MASK_HASHES -> Tokens.replace(text, Tokens::isHash, "<hash>");
            case STRIP_DIGITS -> withoutDigits(text);
            case COLLAPSE_WHITESPACE -> collapsed(text);
        };
    }

    private static String withoutQuery(String text) {
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    private static String withoutDigits(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < '0' || character > '9') {
                out.append(character);
            }
        }
        return out.toString();
    }

    private static String collapsed(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                out.append(character);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }
}
