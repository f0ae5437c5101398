package dev.footfall.collector.track.exception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.conformance.RecordedReport;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.ReportIntake;
import dev.footfall.collector.ingest.Screening;
import dev.footfall.collector.ingest.Signals;
import dev.footfall.collector.ingest.SourcePolicy;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Wishes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stores what the reference stored of the same body, but for
 *
 * <ul>
 *   <li>{@code pathname}: our exceptions carry their page's path, the reference's none;
 *   <li>{@code exc_group}: our rules are version 2, so that one fault is one group in every engine
 *       and anonymous functions stay apart; groups that the sender chose are equal;
 *   <li>{@code ua_*}: proven with the hits.
 * </ul>
 */
class RecordedReportsTest {
    private static final Signals SOMEBODY =
            new Signals(new Wishes(false, false), "Visitor/1.0", null, false);

    private final ReportDecoder decoder = new ReportDecoder();
    private final ReportIntake intake =
            new ReportIntake(
                    new Screening(true),
                    new SourcePolicy(List.of()),
                    Clock.fixed(Events.NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @MethodSource("dev.footfall.collector.conformance.RecordedReport#all")
    void a_recorded_report_is_stored_as_the_reference_did(RecordedReport recorded) {
        var reports = decoder.decode(recorded.body().toString().getBytes(UTF_8));

        assertThat(recorded.status()).isEqualTo(204);
        var verdict = intake.judge(reports.getFirst(), SOMEBODY);
        var event = ((Accepted) verdict).event();
        assertThat(columns(event)).isEqualTo(recordedColumns(recorded));
        assertThat(event.page().pathname()).isEqualTo("/page");
        assertThat(event.beaconId()).isEqualTo(recorded.id());
        if (!recorded.body().path("fp").asText().isBlank()) {
            assertThat(Objects.requireNonNull(event.failure()).group())
                    .isEqualTo(recorded.stored().get("exc_group").asText());
        }
    }

    private static Map<String, String> columns(Event event) {
        var failure = Objects.requireNonNull(event.failure());
        var columns = new TreeMap<String, String>();
        columns.put("kind", event.kind().storedName());
        put(columns, "sid", event.sessionId());
        columns.put("source", event.source());
        columns.put("is_unique_user", String.valueOf(event.page().uniqueUser()));
        columns.put("is_unique_page", String.valueOf(event.page().uniquePage()));
        put(columns, "app_version", event.client().appVersion());
        put(columns, "metadata_json", event.detail().metadataJson());
        columns.put("exc_type", failure.type());
        columns.put("exc_message", failure.message());
        put(columns, "exc_stack", failure.stack());
        columns.put("exc_handled", String.valueOf(failure.handled()));
        return columns;
    }

    private static void put(Map<String, String> columns, String name, @Nullable String value) {
        if (value != null) {
            columns.put(name, value);
        }
    }

    private static Map<String, String> recordedColumns(RecordedReport recorded) {
        var columns = new TreeMap<String, String>();
        recorded.stored()
                .properties()
                .forEach(column -> {
                    var name = column.getKey();
                    if (!name.startsWith("ua_") && !name.equals("exc_group")) {
                        columns.put(name, column.getValue().asText());
                    }
                });
        return columns;
    }
}
