package dev.footfall.collector.ingest.enrich.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that a browser asks for first. */
public final class Languages {
    /** Registered tags have at most eight letters; longer ones would only fill the store. */
    private static final int LONGEST = 64;

    private Languages() {}

    /**
     * The primary part of the first entry of an {@code Accept-Language} header in lower case, as in
     * {@code en} for {@code en-US,en;q=0.9}; null when that is not made of ASCII letters.
     */
    public static @Nullable String of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return null;
        }
        var first = before(',', acceptLanguage);
        var tag = before(';', first).strip();
        var language = before('-', tag).strip();
        return isWord(language) ? language.toLowerCase(Locale.ROOT) : null;
    }

    private static String before(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static boolean isWord(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            int lower = text.charAt(i) | 0x20;
            if (lower < 'a' || lower > 'z') {
                return false;
            }
        }
        return true;
    }
}
