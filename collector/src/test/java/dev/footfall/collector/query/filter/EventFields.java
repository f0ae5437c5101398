package dev.footfall.collector.query.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.footfall.collector.ingest.Event;
import dev.footfall.model.filter.evaluate.Fields;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Value;
import dev.footfall.model.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the fields of a query hold for one event, found without SQL. */
record EventFields(Event event) implements Fields {
    @Override
    public Value value(Property property) {
        return switch (property.name()) {
            case "handled" ->
                    event.failure() == null
                            ? new Value.Absent()
                            : new Value.Flag(event.failure().handled());
            default -> {
                var text = text(property);
                yield text == null ? new Value.Absent() : new Value.Text(text);
            }
        };
    }

    private @Nullable String text(Property property) {
        var page = event.page();
        var client = event.client();
        return switch (property.name()) {
            case "kind" -> event.kind().storedName();
            case "source", "app" -> event.source();
            case "path" -> page.pathname();
            case "referrer" -> page.referrerHost();
            case "referrer_group" -> page.referrerGroup();
            case "country" -> client.country();
            case "language" -> client.language();
            case "browser" -> client.browser();
            case "version" -> client.version();
            case "os" -> client.os();
            case "device" -> client.device();
            case "app_version" -> client.appVersion();
            case "utm_source" -> event.campaign().source();
            case "utm_medium" -> event.campaign().medium();
            case "utm_campaign" -> event.campaign().campaign();
            case "event" -> event.detail().name();
            case "meta" -> metadata().get(property.key());
            case "type" -> failure().map(Event.Failure::type).orElse(null);
            case "message" -> failure().map(Event.Failure::message).orElse(null);
            default -> throw new IllegalArgumentException("no field " + property);
        };
    }

    private Optional<Event.Failure> failure() {
        return Optional.ofNullable(event.failure());
    }

    private Map<String, String> metadata() {
        var json = event.detail().metadataJson();
        try {
            return json == null
                    ? Map.of()
                    : Json.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
