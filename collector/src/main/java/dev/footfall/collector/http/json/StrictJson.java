package dev.footfall.collector.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the doors take it: UTF-8 and nothing else, every value of its exact type, no key twice,
 * nothing after the end, and no depth that would cost anything.
 */
public final class StrictJson {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 100;

    private StrictJson() {}

    /** A mapper that turns nothing into what it is not. Hand it {@link #text}, never bytes. */
    public static JsonMapper mapper() {
        return JsonMapper.builder(factory())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(
                        new SimpleModule()
                                .addDeserializer(String.class, new Text())
                                .addKeyDeserializer(String.class, new Key()))
                .build();
    }

    /** Names are not kept for later: strangers choose them, and choose a new one each time. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * The body as text. The parser is not given the bytes, because it would guess their encoding.
     *
     * @throws IOException when it is not UTF-8
     */
    public static String text(byte[] body) throws IOException {
        var text = new String(body, StandardCharsets.UTF_8);
        // What is not UTF-8 comes out as this character, which a body may as well contain.
        return text.indexOf('\uFFFD') < 0
                ? text
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    /** The entries of an object of texts, none when there is none, or null when one is null. */
    public static @Nullable Map<String, String> texts(
            @Nullable Map<String, @Nullable String> object) {
        if (object == null) {
            return Map.of();
        }
        var entries = new HashMap<String, String>();
        for (var entry : object.entrySet()) {
            var value = entry.getValue();
            if (value == null) {
                return null;
            }
            entries.put(entry.getKey(), value);
        }
        return entries;
    }

    /** Escapes can spell what UTF-8 cannot: half a character, and the end of texts elsewhere. */
    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING || !isText(parser.getText())) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return parser.getText();
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context)
                throws IOException {
            return isText(key) ? key : context.handleWeirdKey(String.class, key, "not a text");
        }
    }
}
