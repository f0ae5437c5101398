package dev.footfall.collector.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.ingest.fingerprint.FailureInput;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report of an exception, and what the reference made of it; see {@code EXCEPTIONS.md}. */
public record RecordedReport(String id, JsonNode body, int status, JsonNode stored) {
    private static final JsonMapper MAPPER = Json.mapper();

    public static List<RecordedReport> all() {
        try (var in = RecordedReport.class.getResourceAsStream("exceptions.jsonl")) {
            var text = Objects.requireNonNull(in, "exceptions.jsonl").readAllBytes();
            return new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .map(RecordedReport::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a resource cannot be read", e);
        }
    }

    private static RecordedReport read(String line) {
        try {
            var tree = MAPPER.readTree(line);
            return new RecordedReport(
                    tree.get("id").asText(),
                    tree.get("body"),
                    tree.get("status").asInt(),
                    tree.get("stored"));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** What it is filed by. */
    public FailureInput input() {
        return new FailureInput(
                body.get("ty").asText(), body.get("m").asText(), text("s"), text("fp"));
    }

    private @Nullable String text(String key) {
        return body.has(key) ? body.get(key).asText() : null;
    }

    @Override
    public String toString() {
        return id;
    }
}
