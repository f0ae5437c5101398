package dev.footfall.collector.api.change;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.http.json.StrictJson;
import dev.footfall.model.json.Moments;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies of one kind: every member of its exact type, none twice, and those it does not know
 * passed over. Safe for use by many threads.
 */
final class BodyReader<T> {
    private final ObjectReader reader;

    BodyReader(Class<T> type) {
        this.reader =
                StrictJson.mapper()
                        .rebuild()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .addModule(new Moments())
                        .build()
                        .readerFor(type);
    }

    /** What the body says; one that says something else is refused. */
    T read(byte[] body) {
        @Nullable T value;
        try {
            value = reader.readValue(StrictJson.text(body));
        } catch (StreamConstraintsException e) {
            throw Refusal.badBody(
                    "The body is nested too deeply, or holds too long a number.", position(e));
        } catch (JsonMappingException e) {
            throw Refusal.badBody(member(e) + " has a value that it cannot have.", position(e));
        } catch (JsonProcessingException e) {
            throw Refusal.badBody("The body is no JSON.", position(e));
        } catch (IOException e) {
            throw Refusal.badBody("The body is no UTF-8.", null);
        }
        if (value == null) {
            throw Refusal.badBody("The body says nothing.", 0);
        }
        return value;
    }

    /** Such as {@code targets[3].source}. */
    private static String member(JsonMappingException mismatch) {
        var path = new StringBuilder();
        for (var step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "The body" : path.toString();
    }

    private static @Nullable Integer position(JsonProcessingException mistake) {
        JsonLocation location = mistake.getLocation();
        return location == null || location.getCharOffset() < 0
                ? null
                : Math.toIntExact(location.getCharOffset());
    }
}
