package dev.footfall.collector.command;

import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.config.ConfigLoader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Settings that are read and checked, and whose feature is still to come. */
final class WithoutEffect {
    private WithoutEffect() {}

    /** Keys that somebody set and that change nothing yet. */
    static List<String> keys(CollectorConfig config) {
        var defaults = ConfigLoader.defaults();
        return parts().entrySet().stream()
                .filter(part ->
                        !Objects.equals(
                                part.getValue().apply(config), part.getValue().apply(defaults)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<CollectorConfig, Object>> parts() {
        var parts = new LinkedHashMap<String, Function<CollectorConfig, Object>>();
        parts.put("web.base_url", config -> String.valueOf(config.web().baseUrl()));
        parts.put("telemetry", config -> String.valueOf(config.telemetry()));
        return parts;
    }
}
