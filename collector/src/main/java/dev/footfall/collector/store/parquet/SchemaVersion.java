package dev.footfall.collector.store.parquet;

import java.io.IOException;
import java.util.Map;

/** Whether this collector understands a file. */
final class SchemaVersion {
    private SchemaVersion() {}

    static void check(Map<String, String> metadata) throws IOException {
        var version = metadata.get(EventFileSchema.VERSION_KEY);
        if (version == null) {
            throw new IOException("its footer lacks " + EventFileSchema.VERSION_KEY);
        }
        if (Integer.parseInt(version) > Integer.parseInt(EventFileSchema.VERSION)) {
            throw new IOException(
                    "it has schema %s and this collector reads up to %s; it takes collector %s or a later one"
                            .formatted(
                                    version,
                                    EventFileSchema.VERSION,
                                    metadata.getOrDefault(
                                            EventFileSchema.COLLECTOR_KEY, "that wrote it")));
        }
    }
}
