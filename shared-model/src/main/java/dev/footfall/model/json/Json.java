package dev.footfall.model.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Makes the mapper of both programs; whoever composes a program makes one and hands it on. */
public final class Json {
    private Json() {}

    /**
     * A mapper with the wire's rules: names in snake case, absent values left out, instants as
     * texts, keys it does not know passed over, so that an older desktop understands a newer
     * collector. Safe for use by many threads.
     */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(new Moments())
                .build();
    }
}
