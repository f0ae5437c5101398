package dev.footfall.collector.ops.transfer.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants exported. Parts serve the same wish only.
 *
 * @param collector the version that writes: another one may write something else
 * @param catalog names the data directory
 * @param format ndjson, csv or parquet
 * @param fromMs first instant, milliseconds since the epoch
 * @param untilMs end, exclusive
 * @param filter as it was written
 */
public record Wish(
        String collector,
        String catalog,
        String format,
        long fromMs,
        long untilMs,
        @Nullable String filter) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    String json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a wish that JSON can hold", e);
        }
    }

    /** Whether a file holds this wish; what cannot be read holds none. */
    boolean isIn(Path file) {
        try {
            return Files.isRegularFile(file)
                    && equals(
                            MAPPER.readValue(
                                    Files.readString(file, StandardCharsets.UTF_8), Wish.class));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
