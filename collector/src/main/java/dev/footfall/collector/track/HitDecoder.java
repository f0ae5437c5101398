package dev.footfall.collector.track;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.footfall.collector.ingest.Hit;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a hit: the short keys of the wire, each of its exact type; keys it does not
 * know are passed over. Safe for use by many threads.
 */
final class HitDecoder {
    private static final int DEEPEST = 16;

    private static final Map<String, Hit.Kind> KINDS =
            Map.of(
                    "load", Hit.Kind.LOAD,
                    "unique", Hit.Kind.UNIQUE,
                    "unload", Hit.Kind.UNLOAD,
                    "custom", Hit.Kind.CUSTOM);

    private final ObjectReader reader = mapper().readerFor(Wire.class);

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

    private static JsonMapper mapper() {
        var constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .build();
        var mapper =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                text -> {
                                    text.setCoercion(
                                            CoercionInputShape.Integer, CoercionAction.Fail);
                                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                                    text.setCoercion(
                                            CoercionInputShape.Boolean, CoercionAction.Fail);
                                })
                        .build();
        return mapper;
    }

    /** The hit, or nothing when the body is not one. */
    Optional<Hit> decode(byte[] body) {
        try {
            Wire wire = reader.readValue(body);
            if (wire == null || wire.beaconId() == null || wire.url() == null) {
                return Optional.empty();
            }
            var kind = KINDS.get(wire.kind() == null ? "load" : wire.kind());
            var metadata = metadata(wire);
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

    /** The entries, or null when one of them has no value. */
    private static @Nullable Map<String, String> metadata(Wire wire) {
        if (wire.metadata() == null) {
            return Map.of();
        }
        var entries = new HashMap<String, String>();
        for (var entry : wire.metadata().entrySet()) {
            var value = entry.getValue();
            if (value == null) {
                return null;
            }
            entries.put(entry.getKey(), value);
        }
        return entries;
    }
}
