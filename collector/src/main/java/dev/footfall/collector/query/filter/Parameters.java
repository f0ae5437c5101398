package dev.footfall.collector.query.filter;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a filter on their way past the SQL. */
final class Parameters {
    private static final int LETTERS = 26;

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The place for a text; equal texts share one. */
    String place(String text) {
        return ":" + names.computeIfAbsent(text, _ -> name(names.size()));
    }

    /** Letters only, as names in SQL files are. */
    private static String name(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('a' + rest % LETTERS));
        }
        return "filter_" + letters;
    }

    Map<String, String> byName() {
        var texts = new LinkedHashMap<String, String>();
        names.forEach((text, name) -> texts.put(name, text));
        return texts;
    }
}
