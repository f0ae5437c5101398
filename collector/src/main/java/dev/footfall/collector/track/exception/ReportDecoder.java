package dev.footfall.collector.track.exception;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.footfall.collector.http.json.StrictJson;
import dev.footfall.collector.ingest.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request that reports exceptions: one report or an array of them, in the short
 * keys of the wire, each of its exact type; keys it does not know are passed over. Safe for use by
 * many threads.
 */
final class ReportDecoder {
    /** Most reports of one body. */
    static final int MOST = 25;

    private final ObjectReader reader =
            StrictJson.mapper()
                    .readerFor(Wire[].class)
                    .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    /** The wire's own names. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wire(
            @JsonProperty("u") @Nullable String url,
            @JsonProperty("ty") @Nullable String type,
            @JsonProperty("m") @Nullable String message,
            @JsonProperty("s") @Nullable String stack,
            @JsonProperty("b") @Nullable String beaconId,
            @JsonProperty("i") @Nullable String sessionId,
            @JsonProperty("h") @Nullable Boolean handled,
            @JsonProperty("v") @Nullable String appVersion,
            @JsonProperty("fp") @Nullable String fingerprint,
            @JsonProperty("d") @Nullable Map<String, @Nullable String> metadata,
            @JsonProperty("t") @Nullable String timeZone,
            @JsonProperty("x") @Nullable Long droppedBefore) {}

    /** The reports in their order, or none at all when the body has a single one that is none. */
    List<Report> decode(byte[] body) {
        try {
            @Nullable Wire @Nullable [] wires = reader.readValue(StrictJson.text(body));
            if (wires == null || wires.length > MOST) {
                return List.of();
            }
            var reports = new ArrayList<Report>();
            for (var wire : wires) {
                var report = wire == null ? null : report(wire);
                if (report == null) {
                    return List.of();
                }
                reports.add(report);
            }
            return reports;
        } catch (IOException noReports) {
            return List.of();
        }
    }

    private static @Nullable Report report(Wire wire) {
        var metadata = StrictJson.texts(wire.metadata());
        long droppedBefore = wire.droppedBefore() == null ? 0 : wire.droppedBefore();
        if (wire.url() == null
                || wire.type() == null
                || wire.message() == null
                || metadata == null
                || droppedBefore < 0) {
            return null;
        }
        return new Report(
                wire.url(),
                wire.type(),
                wire.message(),
                wire.stack(),
                wire.beaconId(),
                wire.sessionId(),
                Boolean.TRUE.equals(wire.handled()),
                wire.appVersion(),
                wire.fingerprint(),
                metadata,
                wire.timeZone(),
                droppedBefore);
    }
}
