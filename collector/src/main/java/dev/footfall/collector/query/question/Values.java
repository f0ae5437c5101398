package dev.footfall.collector.query.question;

import dev.footfall.collector.query.filter.Condition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question is asked with: numbers, texts and lists of them, and conditions. Immutable. */
public final class Values {
    private static final Pattern CONDITION =
            Pattern.compile(":(filter|search|counted|sought|replaced)\\b");

    private final Map<String, Object> byName;
    private final Map<String, Condition> conditions;

    private Values(Map<String, Object> byName, Map<String, Condition> conditions) {
        this.byName = byName;
        this.conditions = conditions;
    }

    /** None at all. */
    public static Values none() {
        return new Values(Map.of(), Map.of());
    }

    /** The bounds of a span, as {@code :from} and {@code :until}. */
    public static Values of(Span span) {
        return none().and("from", span.fromMs()).and("until", span.untilMs());
    }

    /**
     * One more value.
     *
     * @param value a text, a number, or a list of one or the other
     */
    public Values and(String name, Object value) {
        var more = new HashMap<>(byName);
        more.put(name, value);
        return new Values(more, conditions);
    }

    /**
     * One more condition, which stands in the file under its name.
     *
     * @param name {@code filter}, {@code search}, {@code counted}, {@code sought} or {@code
     *     replaced}
     */
    public Values where(String name, Condition condition) {
        var more = new HashMap<>(conditions);
        more.put(name, condition);
        return new Values(byName, more);
    }

    /** The text with the conditions in the places that it names. */
    String fillIn(String text) {
        return CONDITION
                .matcher(text)
                .replaceAll(place -> {
                    var name = place.group(1);
                    var condition = conditions.get(name);
                    if (condition == null) {
                        throw new IllegalArgumentException("no condition for :" + name);
                    }
                    return Matcher.quoteReplacement(
                            condition.sql().replace(":filter_", ":" + name + "_"));
                });
    }

    Map<String, Object> on(Connection connection) throws SQLException {
        var all = new HashMap<String, Object>();
        for (var entry : byName.entrySet()) {
            all.put(entry.getKey(), onWire(connection, entry.getValue()));
        }
        conditions.forEach((name, condition) ->
                condition
                        .parameters()
                        .forEach((parameter, text) ->
                                all.put(parameter.replaceFirst("^filter_", name + "_"), text)));
        return all;
    }

    private static Object onWire(Connection connection, Object value) throws SQLException {
        if (value instanceof Collection<?> list) {
            boolean numbers = list.stream().allMatch(Number.class::isInstance);
            return connection.createArrayOf(numbers ? "BIGINT" : "VARCHAR", list.toArray());
        }
        return value;
    }
}
