package dev.footfall.model.filter.evaluate;

import dev.footfall.model.filter.match.Folding;
import dev.footfall.model.filter.match.Glob;
import dev.footfall.model.filter.match.RegularExpression;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Call;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Expression.Sum;
import dev.footfall.model.filter.tree.Function;
import dev.footfall.model.filter.tree.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * A filter ready to be asked often: its patterns are compiled once. There are two truths, and an
 * absent value equals nothing but another absent one. Safe for use by many threads.
 */
public final class Evaluator {
    private final InstantSource clock;
    private final Step whole;

    /**
     * @param clock what {@code now()} reads
     */
    public Evaluator(Expression expression, InstantSource clock) {
        this.clock = clock;
        this.whole = step(expression);
    }

    /** A part of the filter. */
    private interface Step {
        Value of(Fields fields);
    }

    /** Whether the filter is true of these values. */
    public boolean test(Fields fields) {
        return whole.of(fields).truthy();
    }

    private List<Step> steps(List<Expression> expressions) {
        return expressions.stream().map(this::step).toList();
    }

    private Step step(Expression expression) {
        return switch (expression) {
            case Literal(var value) -> _ -> value;
            case Property property -> fields -> fields.value(property);
            case Not(var operand) -> {
                var step = step(operand);
                yield fields -> new Value.Flag(!step.of(fields).truthy());
            }
            case And(var operands) -> chain(steps(operands), value -> !value.truthy());
            case Or(var operands) -> chain(steps(operands), Value::truthy);
            case Comparison comparison -> comparison(comparison);
            case Sum(var left, var sign, var right) -> {
                var first = step(left);
                var second = step(right);
                yield fields -> Arithmetic.sum(first.of(fields), sign, second.of(fields));
            }
            case Call(var function, var arguments) -> call(function, steps(arguments));
        };
    }

    /** The value of the first operand that decides, or else of the last one. */
    private static Step chain(List<Step> operands, Predicate<Value> decides) {
        return fields -> {
            Value value = new Value.Absent();
            for (var operand : operands) {
                value = operand.of(fields);
                if (decides.test(value)) {
                    return value;
                }
            }
            return value;
        };
    }

    private Step call(Function function, List<Step> arguments) {
        return switch (function) {
            case TRIM -> fields -> Arithmetic.trimmed(arguments.getFirst().of(fields));
            case NOW -> _ -> new Value.Moment(clock.instant());
            case AGO ->
                    fields ->
                            Arithmetic.sum(
                                    new Value.Moment(clock.instant()),
                                    Expression.Sign.MINUS,
                                    arguments.getFirst().of(fields));
        };
    }

    private Step comparison(Comparison comparison) {
        var left = step(comparison.left());
        if (comparison.operator().pattern()) {
            var fits = pattern(comparison);
            return fields -> new Value.Flag(anyText(left.of(fields), fits));
        }
        var right = step(comparison.right());
        return fields ->
                new Value.Flag(
                        Relation.holds(comparison.operator(), left.of(fields), right.of(fields)));
    }

    private static Predicate<String> pattern(Comparison comparison) {
        if (!(comparison.right() instanceof Literal(Value.Text(var pattern)))) {
            throw new IllegalArgumentException("no pattern: " + comparison);
        }
        return switch (comparison.operator()) {
            case MATCHES -> RegularExpression.of(pattern)::fitsPartOf;
            case LIKE_EXACT -> RegularExpression.of(Glob.expression(pattern))::fits;
            default -> {
                var glob = RegularExpression.of(Glob.expression(Folding.fold(pattern)));
                yield text -> glob.fits(Folding.fold(text));
            }
        };
    }

    private static boolean anyText(Value value, Predicate<String> fits) {
        return switch (value) {
            case Value.Text(var text) -> fits.test(text);
            case Value.Items(var items) ->
                    items.stream()
                            .anyMatch(item ->
                                    item instanceof Value.Text(var text) && fits.test(text));
            default -> false;
        };
    }
}
