package dev.footfall.model.filter.evaluate;

import dev.footfall.model.filter.match.Folding;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** How two values relate. Values of different kinds are never equal and have no order. */
final class Relation {
    private Relation() {}

    static boolean holds(Operator operator, Value left, Value right) {
        boolean exact = operator.exact();
        return switch (operator) {
            case EQUAL -> equal(left, right, false);
            case NOT_EQUAL -> !equal(left, right, false);
            case LESS -> order(left, right).orElse(0) < 0;
            case GREATER -> order(left, right).orElse(0) > 0;
            case AT_MOST -> order(left, right).orElse(1) <= 0;
            case AT_LEAST -> order(left, right).orElse(-1) >= 0;
            case IN, IN_EXACT -> contains(right, left, exact);
            case CONTAINS, CONTAINS_EXACT -> contains(left, right, exact);
            case STARTS_WITH, STARTS_WITH_EXACT -> part(left, right, exact, String::startsWith);
            case ENDS_WITH, ENDS_WITH_EXACT -> part(left, right, exact, String::endsWith);
            case LIKE, LIKE_EXACT, MATCHES ->
                    throw new IllegalArgumentException(operator + " needs a compiled pattern");
        };
    }

    private static boolean equal(Value left, Value right, boolean exact) {
        if (left instanceof Value.Text(var first) && right instanceof Value.Text(var second)) {
            return exact ? first.equals(second) : Folding.fold(first).equals(Folding.fold(second));
        }
        if (left instanceof Value.Items(var first) && right instanceof Value.Items(var second)) {
            return first.size() == second.size()
                    && IntStream.range(0, first.size())
                            .allMatch(i -> equal(first.get(i), second.get(i), exact));
        }
        return left.equals(right);
    }

    private static boolean contains(Value whole, Value part, boolean exact) {
        return part(whole, part, exact, String::contains);
    }

    /** Of a list, every operator of this kind asks whether the part is in it. */
    private static boolean part(
            Value whole, Value part, boolean exact, BiPredicate<String, String> test) {
        if (whole instanceof Value.Items(var items)) {
            return items.stream().anyMatch(item -> equal(item, part, exact));
        }
        return whole instanceof Value.Text(var text)
                && part instanceof Value.Text(var wanted)
                && (exact
                        ? test.test(text, wanted)
                        : test.test(Folding.fold(text), Folding.fold(wanted)));
    }

    private static OptionalInt order(Value left, Value right) {
        return switch (left) {
            case Value.Numeric(var a) when right instanceof Value.Numeric(var b) ->
                    OptionalInt.of(a.compareTo(b));
            case Value.Flag(var a) when right instanceof Value.Flag(var b) ->
                    OptionalInt.of(Boolean.compare(a, b));
            case Value.Text(var a) when right instanceof Value.Text(var b) ->
                    OptionalInt.of(byCharacter(a, b));
            case Value.Span(var a) when right instanceof Value.Span(var b) ->
                    OptionalInt.of(a.compareTo(b));
            case Value.Moment(var a) when right instanceof Value.Moment(var b) ->
                    OptionalInt.of(a.compareTo(b));
            case Value.Items(var a) when right instanceof Value.Items(var b) -> order(a, b);
            default -> OptionalInt.empty();
        };
    }

    /** By Unicode character, as UTF-8 orders texts; Java alone orders by halves of characters. */
    private static int byCharacter(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static OptionalInt order(List<Value> left, List<Value> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            var order = order(left.get(i), right.get(i));
            if (order.isEmpty() || order.getAsInt() != 0) {
                return order;
            }
        }
        return OptionalInt.of(Integer.compare(left.size(), right.size()));
    }
}
