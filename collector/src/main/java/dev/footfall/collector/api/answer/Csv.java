package dev.footfall.collector.api.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.api.answer.Reply.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table as CSV (RFC 4180): a header, then a line for each row. The columns are the members
 * of the JSON, {@code outer.inner} where one is an object of known members; lists and maps become
 * their JSON.
 */
final class Csv {
    private static final String LINE_END = "\r\n";

    private final JsonMapper mapper;

    Csv(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] write(Table<?> table) {
        var columns = new ArrayList<List<String>>();
        collect(table.row(), List.of(), columns);
        var text = new StringBuilder();
        line(text, columns.stream().map(path -> String.join(".", path)).toList());
        for (var row : table.rows()) {
            JsonNode tree = mapper.valueToTree(row);
            line(text, columns.stream().map(path -> cell(tree, path)).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void collect(Class<?> row, List<String> outer, List<List<String>> columns) {
        for (var component : row.getRecordComponents()) {
            var path = new ArrayList<>(outer);
            path.add(
                    PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(
                            component.getName()));
            if (component.getType().isRecord()) {
                collect(component.getType(), path, columns);
            } else {
                columns.add(path);
            }
        }
    }

    private static String cell(JsonNode row, List<String> path) {
        var node = row;
        for (var name : path) {
            node = node.path(name);
        }
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isNumber() || node.isBoolean()
                ? node.asText()
                : harmless(node.isContainerNode() ? node.toString() : node.asText());
    }

    /** A spreadsheet takes what begins so for a formula, and strangers write what is counted. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        text.append(LINE_END);
    }

    private static String quoted(String cell) {
        boolean isPlain =
                cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
