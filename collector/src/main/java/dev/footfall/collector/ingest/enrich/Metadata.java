package dev.footfall.collector.ingest.enrich;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what a site says about its own events. */
public final class Metadata {
    private static final int MOST_ENTRIES = 32;
    private static final int KEY_CAP = 256;
    private static final int VALUE_CAP = 1_024;
    private static final JsonFactory JSON = new JsonFactory();

    private Metadata() {}

    /**
     * A compact JSON object with keys ascending, the first 32 of them, each key at most 256 bytes
     * and each value at most 1024; null for no entries at all.
     */
    public static @Nullable String json(Map<String, String> entries) {
        if (entries.isEmpty()) {
            return null;
        }
        var kept = new TreeMap<String, String>();
        new TreeMap<>(entries)
                .entrySet().stream()
                        .limit(MOST_ENTRIES)
                        .forEach(entry ->
                                kept.put(
                                        Caps.cap(entry.getKey(), KEY_CAP),
                                        Caps.cap(entry.getValue(), VALUE_CAP)));
        var out = new StringWriter();
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (var entry : kept.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toString();
    }
}
