package dev.footfall.collector.ops.transfer.out;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV by the grammar of RFC 4180 and stops at anything else. */
final class StrictCsv {
    private final String text;
    private int at;

    private StrictCsv(String text) {
        this.text = text;
    }

    /** The fields of every line; null for an empty one without quotes. */
    static List<List<@Nullable String>> read(String text) {
        var csv = new StrictCsv(text);
        var records = new ArrayList<List<@Nullable String>>();
        while (csv.at < text.length()) {
            records.add(csv.line());
        }
        return records;
    }

    private List<@Nullable String> line() {
        var fields = new ArrayList<@Nullable String>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalStateException("no end of line at " + at);
        }
        at += 2;
        return fields;
    }

    private @Nullable String field() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            field.append(text, at, quote);
            at = quote + 1;
            if (!text.startsWith("\"", at)) {
                return field.toString();
            }
            field.append('"');
            at++;
        }
    }

    private @Nullable String plain() {
        int start = at;
        while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }
}
