package dev.footfall.collector.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns lines such as {@code web.address: 127.0.0.1:0} into a configuration file. */
final class Settings {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /**
     * What every test process needs; the data outlives the process in {@code directory}. Tests send
     * more from one address than any visitor does.
     */
    static Settings of(Path directory) {
        var settings = new Settings();
        settings.set("web.address: 127.0.0.1:0");
        settings.set("web.admin.acl: \"true\"");
        settings.set("ratelimit.enabled: false");
        settings.set("storage.directory: " + quoted(directory.resolve("data").toString()));
        return settings;
    }

    /** The later line wins; the value is taken as YAML, on one line. */
    void set(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("not 'dotted.key: value': " + line);
        }
        var node = tree;
        var keys = line.substring(0, colon).strip().split("\\.", -1);
        for (int i = 0; i < keys.length - 1; i++) {
            node = child(node, keys[i]);
        }
        node.put(keys[keys.length - 1], line.substring(colon + 2).strip());
    }

    String yaml() {
        var text = new StringBuilder();
        write(text, tree, "");
        return text.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @SuppressWarnings("unchecked") // only set() fills the tree, with strings and such maps
    private static Map<String, Object> child(Map<String, Object> node, String key) {
        return (Map<String, Object>)
                node.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked") // as above
    private static void write(StringBuilder text, Map<String, Object> node, String indent) {
        node.forEach((key, value) -> {
            text.append(indent).append(key).append(':');
            if (value instanceof Map<?, ?> map) {
                text.append('\n');
                write(text, (Map<String, Object>) map, indent + "  ");
            } else {
                text.append(' ').append(value).append('\n');
            }
        });
    }
}
