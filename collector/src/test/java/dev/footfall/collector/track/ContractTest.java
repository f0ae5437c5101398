package dev.footfall.collector.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Intake;
import dev.footfall.collector.ingest.Screening;
import dev.footfall.collector.ingest.Signals;
import dev.footfall.collector.ingest.SourcePolicy;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Wishes;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the beacon sends means here what the tracker says it means; both read the same files. */
class ContractTest {
    private static final Path SAMPLES = Path.of("../tracker/contract");

    private final HitDecoder decoder = new HitDecoder();
    private final Intake intake =
            new Intake(
                    new Screening(true),
                    new SourcePolicy(List.of()),
                    Clock.fixed(Events.NOON, ZoneOffset.UTC));

    static List<Arguments> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> arguments(file.getFileName().toString()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_of_the_beacon_is_stored_as_it_is_meant(String name) throws IOException {
        var sample = Json.mapper().readTree(SAMPLES.resolve(name).toFile());

        var hit = decoder.decode(Json.mapper().writeValueAsBytes(sample.get("body"))).orElseThrow();
        var event =
                ((Accepted)
                                intake.judge(
                                        hit,
                                        new Signals(
                                                new Wishes(false, false),
                                                "Visitor/1.0",
                                                null,
                                                false)))
                        .event();

        assertThat(columns(event)).containsAllEntriesOf(expected(sample.get("meaning")));
    }

    private static Map<String, @Nullable String> expected(JsonNode meaning) {
        var columns = new LinkedHashMap<String, @Nullable String>();
        meaning.properties()
                .forEach(column -> columns.put(column.getKey(), column.getValue().asText()));
        return columns;
    }

    private static Map<String, @Nullable String> columns(Event event) {
        var columns = new LinkedHashMap<String, @Nullable String>();
        columns.put("kind", event.kind().storedName());
        columns.put("bid", event.beaconId());
        columns.put("sid", event.sessionId());
        columns.put("source", event.source());
        columns.put("pathname", event.page().pathname());
        columns.put("is_unique_user", String.valueOf(event.page().uniqueUser()));
        columns.put("is_unique_page", String.valueOf(event.page().uniquePage()));
        columns.put("referrer_host", event.page().referrerHost());
        columns.put("duration_ms", String.valueOf(event.detail().durationMs()));
        columns.put("event_name", event.detail().name());
        columns.put("metadata_json", event.detail().metadataJson());
        return columns;
    }
}
