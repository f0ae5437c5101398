package dev.footfall.collector.ingest.enrich;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The campaign that a page's query names; of the query nothing else is kept.
 *
 * @param source {@code utm_source}, at most 256 bytes
 * @param medium {@code utm_medium}, at most 256 bytes
 * @param campaign {@code utm_campaign}, at most 256 bytes
 */
public record UtmTags(@Nullable String source, @Nullable String medium, @Nullable String campaign) {
    private static final UtmTags NONE = new UtmTags(null, null, null);
    private static final int CAP = 256;

    /** Media that somebody pays for, as the usual channel definitions name them. */
    private static final Set<String> PAID =
            Set.of("cpc", "ppc", "cpm", "cpv", "cpa", "cpp", "retargeting");

    /**
     * The campaign of a query.
     *
     * @param query without its question mark, as sent; of a key that stands twice the last value
     *     counts that is not blank
     */
    public static UtmTags of(String query) {
        if (!query.contains("utm") && !query.contains("%")) {
            return NONE;
        }
        @Nullable String source = null;
        @Nullable String medium = null;
        @Nullable String campaign = null;
        for (int start = 0, end; start < query.length(); start = end + 1) {
            end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            var pair = query.substring(start, end);
            int equals = pair.indexOf('=');
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1)).strip();
            if (!value.isEmpty()) {
                var kept = Caps.cap(value, CAP);
                switch (decoded(pair.substring(0, equals))) {
                    case "utm_source" -> source = kept;
                    case "utm_medium" -> medium = kept;
                    case "utm_campaign" -> campaign = kept;
                    default -> {}
                }
            }
        }
        return new UtmTags(source, medium, campaign);
    }

    /** Whether somebody paid for the visit. */
    public boolean isPaid() {
        if (medium == null) {
            return false;
        }
        var lower = medium.toLowerCase(Locale.ROOT);
        return PAID.contains(lower) || lower.startsWith("paid");
    }

    /** Encoding that is broken stands for itself, as in a browser. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text.replace('+', ' ');
        }
    }
}
