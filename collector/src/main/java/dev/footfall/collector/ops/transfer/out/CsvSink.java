package dev.footfall.collector.ops.transfer.out;

import dev.footfall.collector.ops.transfer.row.Column;
import dev.footfall.collector.store.StoredEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8. What is absent is empty; an empty text is
 * a pair of quotes.
 *
 * <p>Values stay as they are. A spreadsheet takes a text that begins with {@code = + - @} for a
 * formula, and visitors choose some of these texts: such a program has to be told to import every
 * column as text.
 */
public final class CsvSink implements EventSink {
    private static final String LINE_END = "\r\n";

    private final Writer out;

    /** Closes the stream at its end. */
    public CsvSink(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** The line of names that a file begins with. */
    static String names() {
        return Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(","))
                + LINE_END;
    }

    @Override
    public void write(StoredEvent event) throws IOException {
        var separator = "";
        for (var column : Column.values()) {
            out.write(separator);
            separator = ",";
            var value = column.of(event);
            if (value != null) {
                out.write(value instanceof String text ? quoted(text) : value.toString());
            }
        }
        out.write(LINE_END);
    }

    private static String quoted(String text) {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c > ' ' && c != ',' && c != '"' && c != 0x7F);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
