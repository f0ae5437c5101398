package dev.footfall.collector.ingest.enrich;

import java.nio.charset.StandardCharsets;

/** Keeps texts within their caps, which count bytes of UTF-8. */
public final class Caps {
    private static final String CUT = "…";

    private Caps() {}

    /**
     * The text itself when it fits, else as many whole characters as fit into {@code bytes} and an
     * ellipsis, three bytes more.
     */
    public static String cap(String text, int bytes) {
        // No character of UTF-16 takes more than three bytes.
        if (text.length() * 3L <= bytes) {
            return text;
        }
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length <= bytes) {
            return text;
        }
        int end = bytes;
        while (end > 0 && (encoded[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(encoded, 0, end, StandardCharsets.UTF_8) + CUT;
    }
}
