package dev.footfall.collector.query.filter;

import java.util.Map;

/**
 * What may follow {@code where}: true or false for every row, never null.
 *
 * @param sql the condition, in brackets where it needs them, with parameters such as {@code
 *     :filter_a}
 * @param parameters the value of each parameter
 */
public record Condition(String sql, Map<String, String> parameters) {
    /** What keeps everything, or nothing. */
    public static Condition of(boolean keep) {
        return new Condition(Boolean.toString(keep), Map.of());
    }

    public Condition {
        parameters = Map.copyOf(parameters);
    }
}
