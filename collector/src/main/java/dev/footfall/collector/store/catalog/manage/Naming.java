package dev.footfall.collector.store.catalog.manage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What things may be called. */
final class Naming {
    /** Bytes of UTF-8 of anything that people write into a field; events keep no longer names. */
    private static final int LONGEST = 256;

    private static final int MOST_ENTRIES = 32;
    private static final int LONGEST_KEY = 256;
    private static final int LONGEST_VALUE = 1_024;

    private Naming() {}

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Whether somebody who looks for one would find the other. */
    static boolean isSame(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static String fold(String name) {
        return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The new text without blanks around it, or the old one where there is no new one. */
    static String replaced(@Nullable String text, String old) {
        return text == null || text.isBlank() ? old : text.strip();
    }

    /** For addresses: letters and digits of ASCII, and one hyphen for whatever else is between. */
    static String slug(String name) {
        var slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "project" : slug;
    }

    /** A sentence about the first of these texts that is too long, or null. */
    static @Nullable String tooLong(Map<String, @Nullable String> texts) {
        for (var entry : texts.entrySet()) {
            var text = entry.getValue();
            if (text != null && bytes(text) > LONGEST) {
                return "%s is at most %d bytes of UTF-8.".formatted(entry.getKey(), LONGEST);
            }
        }
        return null;
    }

    /** A sentence about metadata of which events would keep a part only, or null. */
    static @Nullable String tooMuch(Map<String, String> metadata) {
        boolean fits =
                metadata.size() <= MOST_ENTRIES
                        && metadata.entrySet().stream()
                                .allMatch(entry ->
                                        bytes(entry.getKey()) <= LONGEST_KEY
                                                && bytes(entry.getValue()) <= LONGEST_VALUE);
        return fits
                ? null
                : "metadata has at most %d entries, keys of %d bytes and values of %d."
                        .formatted(MOST_ENTRIES, LONGEST_KEY, LONGEST_VALUE);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
