package dev.footfall.collector.track;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Intake;
import dev.footfall.collector.ingest.Screening;
import dev.footfall.collector.ingest.Signals;
import dev.footfall.collector.ingest.SourcePolicy;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Wishes;
import dev.footfall.model.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Real requests, and what the reference stored of each. Where this collector stores something else
 * on purpose, {@code differences.tsv} has the line, our value and the reason; the list is exact.
 */
class ConformanceTest {
    private final JsonMapper json = Json.mapper();
    private final HitDecoder decoder = new HitDecoder();
    private final Intake intake =
            new Intake(
                    new Screening(true),
                    new SourcePolicy(List.of()),
                    Clock.fixed(Events.NOON, ZoneOffset.UTC));

    @Test
    void hits_are_stored_as_the_reference_stored_them_but_for_the_listed_differences()
            throws IOException {
        var answers =
                lines("answers.jsonl").stream()
                        .map(this::read)
                        .collect(
                                Collectors.toMap(
                                        answer -> answer.get("id").asText(),
                                        answer -> answer.get("stored")));
        var differences = new ArrayList<String>();
        for (var line : lines("requests.jsonl")) {
            var request = read(line);
            if (request.get("endpoint").asText().equals("/track/hit")) {
                var id = request.get("id").asText();
                var theirs = columns(Objects.requireNonNull(answers.get(id)));
                compare(id, columns(ours(request)), theirs, differences);
            }
        }

        assertThat(differences).containsExactlyInAnyOrderElementsOf(listed());
    }

    @Test
    void every_listed_difference_has_its_reason() throws IOException {
        assertThat(differenceLines()).allMatch(columns -> columns.length == 4);
    }

    private static List<String> listed() throws IOException {
        return differenceLines().stream()
                .map(columns -> String.join("\t", columns[0], columns[1], columns[2]))
                .toList();
    }

    private static List<String[]> differenceLines() throws IOException {
        return lines("differences.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static void compare(
            String id,
            Map<String, String> ours,
            Map<String, String> theirs,
            List<String> differences) {
        if (ours.isEmpty() != theirs.isEmpty()) {
            differences.add(id + "\tkept\t" + !ours.isEmpty());
            return;
        }
        var names = new LinkedHashMap<>(ours);
        names.putAll(theirs);
        for (var name : names.keySet()) {
            var our = ours.getOrDefault(name, "");
            if (!our.equals(theirs.getOrDefault(name, ""))) {
                differences.add(id + "\t" + name + "\t" + our);
            }
        }
    }

    private @Nullable Event ours(JsonNode request) throws IOException {
        var hit = decoder.decode(json.writeValueAsBytes(request.get("body"))).orElseThrow();
        var headers = request.get("headers");
        var signals =
                new Signals(
                        new Wishes(false, false),
                        header(headers, "User-Agent"),
                        header(headers, "Accept-Language"),
                        false);
        return intake.judge(hit, signals) instanceof Accepted(Event event) ? event : null;
    }

    private static @Nullable String header(JsonNode headers, String name) {
        return headers.has(name) ? headers.get(name).asText() : null;
    }

    private static Map<String, String> columns(JsonNode stored) {
        var columns = new LinkedHashMap<String, String>();
        stored.properties()
                .forEach(column -> columns.put(column.getKey(), column.getValue().asText()));
        return columns;
    }

    /** Named as the reference names them; absent ones left out. */
    private static Map<String, String> columns(@Nullable Event event) {
        var columns = new LinkedHashMap<String, String>();
        if (event != null) {
            put(columns, "sid", event.sessionId());
            put(columns, "kind", event.kind().storedName());
            put(columns, "source", event.source());
            put(columns, "pathname", event.page().pathname());
            put(columns, "is_unique_user", event.page().uniqueUser());
            put(columns, "is_unique_page", event.page().uniquePage());
            put(columns, "referrer_host", event.page().referrerHost());
            put(columns, "referrer_group", event.page().referrerGroup());
            put(columns, "country", event.client().country());
            put(columns, "language", event.client().language());
            put(columns, "ua_browser", event.client().browser());
            put(columns, "ua_version", event.client().version());
            put(columns, "ua_os", event.client().os());
            put(columns, "ua_device", event.client().device());
            put(columns, "utm_source", event.campaign().source());
            put(columns, "utm_medium", event.campaign().medium());
            put(columns, "utm_campaign", event.campaign().campaign());
            put(columns, "duration_ms", event.detail().durationMs());
            put(columns, "event_name", event.detail().name());
            put(columns, "metadata_json", event.detail().metadataJson());
        }
        return columns;
    }

    private static void put(Map<String, String> columns, String name, @Nullable Object value) {
        if (value != null) {
            columns.put(name, value.toString());
        }
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + line, e);
        }
    }

    private static List<String> lines(String name) throws IOException {
        var file = "/conformance/" + name;
        try (var in = Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(file))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
