package dev.footfall.collector.ops.transfer.out;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.footfall.collector.ops.transfer.row.Column;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One JSON object in a line for each event. What is absent has no key; metadata is a text that
 * holds JSON, as it is stored.
 */
public final class NdjsonSink implements EventSink {
    private final JsonGenerator json;

    /** Closes the stream at its end. */
    public NdjsonSink(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(StoredEvent event) throws IOException {
        json.writeStartObject();
        for (var column : Column.values()) {
            switch (column.of(event)) {
                case Long number -> json.writeNumberField(column.title(), number);
                case Boolean flag -> json.writeBooleanField(column.title(), flag);
                case String text -> json.writeStringField(column.title(), text);
                case null -> {}
                default -> throw new IllegalStateException("no value of a column: " + column);
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
