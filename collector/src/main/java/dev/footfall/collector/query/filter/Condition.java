package dev.footfall.collector.query.filter;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * Keeps what has one of some texts in a column. The engine looks for parameters where the
     * events lie, and skips what cannot hold one; a list that is a single parameter it joins with
     * everything, which takes twice as long.
     *
     * @param column its name in SQL
     */
    public static Condition among(String column, Collection<String> texts) {
        if (texts.isEmpty()) {
            return of(false);
        }
        var parameters = new Parameters();
        var places = texts.stream().map(parameters::place).collect(Collectors.joining(", "));
        return new Condition(
                "(%1$s is not null and %1$s in (%2$s))".formatted(column, places),
                parameters.byName());
    }

    public Condition {
        parameters = Map.copyOf(parameters);
    }
}
