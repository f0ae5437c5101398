package dev.footfall.collector.ingest.enrich.agent;

import java.util.Locale;

/**
 * A word to look for. It stands alone: no letter or digit may touch a letter or digit of it, except
 * where its spelling has a star.
 *
 * @param text lower case
 * @param first only at the beginning of a text
 */
record Word(String text, boolean first, boolean anyBefore, boolean anyAfter) {
    Word {
        if (text.isEmpty() || text.chars().anyMatch(c -> c >= 128)) {
            throw new IllegalArgumentException("not a word of ASCII: '" + text + "'");
        }
    }

    /** Reads {@code ^word} (first in the text), {@code *word}, {@code word*} and {@code *word*}. */
    static Word spelt(String spelling) {
        boolean first = spelling.startsWith("^");
        boolean before = spelling.startsWith("*");
        boolean after = spelling.endsWith("*");
        var text = spelling.substring(first || before ? 1 : 0, spelling.length() - (after ? 1 : 0));
        return new Word(text.toLowerCase(Locale.ROOT), first, before, after);
    }

    /** Whether the word may stand where a text was found to have its letters. */
    boolean fits(String in, int end) {
        int begin = end - text.length();
        if (first) {
            return begin == 0 && endsThere(in, end);
        }
        return (anyBefore || begin == 0 || !touch(in.charAt(begin - 1), text.charAt(0)))
                && endsThere(in, end);
    }

    private boolean endsThere(String in, int end) {
        return anyAfter
                || end == in.length()
                || !touch(text.charAt(text.length() - 1), in.charAt(end));
    }

    private static boolean touch(char left, char right) {
        return Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
    }
}
