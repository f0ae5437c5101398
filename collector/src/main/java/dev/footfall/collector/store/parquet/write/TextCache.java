package dev.footfall.collector.store.parquet.write;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.io.api.Binary;

/** Encodes the texts of one column, and a short text that repeats only once. */
public final class TextCache {
    private static final int MOST_TEXTS = 2_048;
    private static final int LONGEST = 200;

    private final Map<String, Binary> encoded = new HashMap<>();

    /** The text in UTF-8. */
    public Binary utf8(String text) {
        if (text.length() > LONGEST) {
            return encode(text);
        }
        var known = encoded.get(text);
        if (known == null) {
            known = encode(text);
            if (encoded.size() == MOST_TEXTS) {
                encoded.clear();
            }
            encoded.put(text, known);
        }
        return known;
    }

    /** The text in UTF-8, for a column whose texts hardly repeat. */
    public static Binary encode(String text) {
        return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
