package dev.footfall.collector.ops.transfer.in;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.footfall.collector.ops.transfer.row.Column;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.collector.ops.transfer.row.Row;
import dev.footfall.collector.ops.transfer.row.UnfitException;
import java.io.IOException;

/** Reads the JSON object of one event; every value has to be of its column's kind. */
final class JsonRow {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private final Remarks remarks;

    JsonRow(Remarks remarks) {
        this.remarks = remarks;
    }

    /**
     * The row; keys without a column are left out, with a remark.
     *
     * @throws UnfitException when the line is anything else than such an object
     */
    Row read(String line) throws UnfitException {
        try (var json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnfitException("no JSON object");
            }
            var row = new Row();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                value(json, row);
            }
            if (json.nextToken() != null) {
                throw new UnfitException("something follows the object");
            }
            return row;
        } catch (JsonProcessingException e) {
            throw new UnfitException(e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private void value(JsonParser json, Row row) throws IOException, UnfitException {
        var key = json.currentName();
        var column = Column.titled(key);
        var token = json.nextToken();
        if (column == null) {
            json.skipChildren();
            remarks.count(key + " is no column: left out");
        } else if (token != JsonToken.VALUE_NULL) {
            row.set(
                    column,
                    switch (column.kind()) {
                        case NUMBER -> number(json, token, key);
                        case TEXT -> text(json, token, key);
                        case FLAG -> flag(token, key);
                    });
        }
    }

    private static Object number(JsonParser json, JsonToken token, String key)
            throws IOException, UnfitException {
        if (token != JsonToken.VALUE_NUMBER_INT
                || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new UnfitException(key + " is no whole number of 64 bits");
        }
        return json.getLongValue();
    }

    private static Object text(JsonParser json, JsonToken token, String key)
            throws IOException, UnfitException {
        if (token != JsonToken.VALUE_STRING) {
            throw new UnfitException(key + " is no text");
        }
        var text = json.getText();
        // Escapes can spell half a character, which no file could hold.
        if (text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            throw new UnfitException(key + " holds half a character");
        }
        return text;
    }

    private static Object flag(JsonToken token, String key) throws UnfitException {
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new UnfitException(key + " is neither true nor false");
        };
    }
}
