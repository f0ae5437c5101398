package dev.footfall.collector.ingest.enrich.agent;

import org.jspecify.annotations.Nullable;

/** Finds versions in the texts of clients. Everything here is linear in the text. */
final class Versions {
    private Versions() {}

    /** The numbers joined by dots that follow a mark; none when the mark or they are missing. */
    static @Nullable String after(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? null : digitsFrom(text, at + mark.length());
    }

    /** The same behind any occurrence of the mark, a slash, blank or underline between allowed. */
    static @Nullable String near(String text, String mark) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int end = at + mark.length();
            boolean separated = end < text.length() && "/ _".indexOf(text.charAt(end)) >= 0;
            var version = digitsFrom(text, separated ? end + 1 : end);
            if (version != null) {
                return version;
            }
        }
        return null;
    }

    /**
     * The first run of numbers joined by dots that stands alone, but for a {@code v} before it:
     * {@code 1.2.3} in {@code v1.2.3}, none in {@code HTTP/2} and {@code 1.2beta}.
     */
    static @Nullable String first(String text) {
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfRun(text, at);
            boolean dotted = text.substring(at, end).indexOf('.') > 0;
            if (dotted && startsAlone(text, at) && !isAlphanumericAt(text, end)) {
                return text.substring(at, end);
            }
            at = end;
        }
        return null;
    }

    private static @Nullable String digitsFrom(String text, int begin) {
        int end = endOfRun(text, begin);
        return end == begin ? null : text.substring(begin, end);
    }

    /** Digits, each dot between two of them included. */
    private static int endOfRun(String text, int begin) {
        int end = begin;
        while (isDigitAt(text, end) || (charAt(text, end) == '.' && isDigitAt(text, end + 1))) {
            end++;
        }
        return end;
    }

    private static boolean startsAlone(String text, int at) {
        char before = charAt(text, at - 1);
        if (before == 'v' || before == 'V') {
            return !isAlphanumericAt(text, at - 2);
        }
        return before != '.' && !Character.isLetterOrDigit(before);
    }

    private static boolean isAlphanumericAt(String text, int at) {
        return Character.isLetterOrDigit(charAt(text, at));
    }

    private static boolean isDigitAt(String text, int at) {
        return isDigit(charAt(text, at));
    }

    /** A blank beyond either end. */
    private static char charAt(String text, int at) {
        return at < 0 || at >= text.length() ? ' ' : text.charAt(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
