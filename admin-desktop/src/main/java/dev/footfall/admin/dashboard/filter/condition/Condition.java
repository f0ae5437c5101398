package dev.footfall.admin.dashboard.filter.condition;

import dev.footfall.model.filter.field.Field;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.util.List;
import java.util.Optional;

/**
 * A condition in its everyday shape: a field, an operator without regard to case, and what to hold
 * it against.
 *
 * @param values several for {@link Operator#IN}, otherwise one
 */
public record Condition(Property field, Operator operator, List<String> values) {
    public Condition {
        values = List.copyOf(values);
        if (operator != Operator.IN && values.size() != 1) {
            throw new IllegalArgumentException(operator + " of " + values);
        }
    }

    static Condition of(String field, Operator operator, String value) {
        return new Condition(new Property(field), operator, List.of(value));
    }

    /** The operators that such a condition about a field may have. */
    public static List<Operator> operators(Field field) {
        return field.operators().stream().filter(Condition::everyday).toList();
    }

    private static boolean everyday(Operator operator) {
        return !operator.ordering() && (!operator.exact() || operator == Operator.MATCHES);
    }

    /** The expression as such a condition; empty where it has another shape. */
    public static Optional<Condition> of(Expression expression) {
        return expression instanceof Comparison(var operator, Property property, Literal(var value))
                        && everyday(operator)
                ? texts(operator, value).map(texts -> new Condition(property, operator, texts))
                : Optional.empty();
    }

    private static Optional<List<String>> texts(Operator operator, Value value) {
        return switch (value) {
            case Value.Text(var text) when operator != Operator.IN -> Optional.of(List.of(text));
            case Value.Items(var items)
                    when operator == Operator.IN
                            && items.stream().allMatch(Value.Text.class::isInstance) ->
                    Optional.of(items.stream().map(item -> ((Value.Text) item).text()).toList());
            default -> Optional.empty();
        };
    }

    /** The condition as part of a filter. */
    public Expression expression() {
        var value =
                operator == Operator.IN
                        ? new Value.Items(values.stream().<Value>map(Value.Text::new).toList())
                        : new Value.Text(values.getFirst());
        return new Comparison(operator, field, new Literal(value));
    }

    /** Whether a single line, with commas between several values, can hold the values. */
    public boolean fitsTheForm() {
        return values.stream()
                .allMatch(value ->
                        value.chars().noneMatch(Character::isISOControl)
                                && (operator != Operator.IN || standsInAList(value)));
    }

    /** Whether a value is told from its neighbours by commas alone. */
    public static boolean standsInAList(String value) {
        return !value.isBlank() && !value.contains(",") && value.equals(value.strip());
    }

    boolean isOf(String name) {
        return field.equals(new Property(name));
    }
}
