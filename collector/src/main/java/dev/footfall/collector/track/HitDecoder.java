package dev.footfall.collector.track;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.footfall.collector.http.json.StrictJson;
import dev.footfall.collector.ingest.Hit;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a hit: the short keys of the wire, each of its exact type; keys it does not
 * know are passed over. Safe for use by many threads.
 */
final class HitDecoder {
    private static final Map<String, Hit.Kind> KINDS =
            Map.of(
                    "load", Hit.Kind.LOAD,
                    "unique", Hit.Kind.UNIQUE,
                    "unload", Hit.Kind.UNLOAD,
                    "custom", Hit.Kind.CUSTOM);

    private final ObjectReader reader = StrictJson.mapper().readerFor(Wire.class);

    /** The wire's own names. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wire(
            @JsonProperty("b") @Nullable String beaconId,
            @JsonProperty("i") @Nullable String sessionId,
            @JsonProperty("e") @Nullable String kind,
            @JsonProperty("u") @Nullable String url,
            @JsonProperty("r") @Nullable String referrer,
            @JsonProperty("q") @Nullable Boolean firstToday,
            @JsonProperty("p") @Nullable Boolean firstOfPage,
            @JsonProperty("f") @Nullable Boolean hashRoutes,
            @JsonProperty("t") @Nullable String timeZone,
            @JsonProperty("m") @Nullable Long durationMs,
            @JsonProperty("n") @Nullable String name,
            @JsonProperty("v") @Nullable String appVersion,
            @JsonProperty("d") @Nullable Map<String, @Nullable String> metadata) {}

    /** The hit, or nothing when the body is not one. */
    Optional<Hit> decode(byte[] body) {
        try {
            Wire wire = reader.readValue(StrictJson.text(body));
            if (wire == null || wire.beaconId() == null || wire.url() == null) {
                return Optional.empty();
            }
            var kind = KINDS.get(wire.kind() == null ? "load" : wire.kind());
            var metadata = StrictJson.texts(wire.metadata());
            if (kind == null || metadata == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new Hit(
                            wire.beaconId(),
                            wire.sessionId(),
                            kind,
                            wire.url(),
                            wire.referrer(),
                            Boolean.TRUE.equals(wire.firstToday()),
                            Boolean.TRUE.equals(wire.firstOfPage()),
                            Boolean.TRUE.equals(wire.hashRoutes()),
                            wire.timeZone(),
                            wire.durationMs(),
                            wire.name(),
                            wire.appVersion(),
                            metadata));
        } catch (IOException notAHit) {
            return Optional.empty();
        }
    }
}
