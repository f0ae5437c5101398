package dev.footfall.collector.ops.transfer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a listing.
 *
 * @param name of the listing with the entry's place in it, for complaints
 */
record Listing(String name, JsonNode entry) {
    /** Reads the entries of a file; one that is missing has none. */
    static <T> List<T> read(
            Path file, Set<String> known, Remarks remarks, Function<Listing, T> reader) {
        if (!Files.exists(file)) {
            remarks.count(file.getFileName() + " is missing: nothing taken over from it");
            return List.of();
        }
        var entries = new ArrayList<T>();
        for (var entry : tree(file)) {
            var listing = new Listing(file + ", entry " + (entries.size() + 1), entry);
            if (!entry.isObject()) {
                throw listing.unreadable("it is no object");
            }
            for (var property : entry.properties()) {
                if (!known.contains(property.getKey())) {
                    remarks.count(
                            "%s in %s has no place here: left out"
                                    .formatted(property.getKey(), file.getFileName()));
                }
            }
            entries.add(reader.apply(listing));
        }
        return List.copyOf(entries);
    }

    private static JsonNode tree(Path file) {
        try {
            var tree = Json.mapper().readTree(file.toFile());
            if (!tree.isArray()) {
                throw new OperationException(
                        file + " cannot be read: it is no JSON list. Fetch the listing again.");
            }
            return tree;
        } catch (IOException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new OperationException(
                    "%s cannot be read: %s. Fetch the listing again.".formatted(file, reason), e);
        }
    }

    /** A text that has to be there. */
    String text(String key) {
        var text = textOrNull(key);
        if (text == null) {
            throw unreadable(key + " is missing");
        }
        return text;
    }

    @Nullable String textOrNull(String key) {
        var value = entry.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw unreadable(key + " is no text");
        }
        return value.textValue();
    }

    /** An instant that has to be there. */
    Instant instant(String key) {
        return instant(key, text(key));
    }

    @Nullable Instant instantOrNull(String key) {
        var text = textOrNull(key);
        return text == null ? null : instant(key, text);
    }

    private Instant instant(String key, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw unreadable(key + " is no date and time with a zone");
        }
    }

    private OperationException unreadable(String reason) {
        return new OperationException(
                "%s cannot be read: %s. Mend it, or take the file away to import without it."
                        .formatted(name, reason));
    }
}
