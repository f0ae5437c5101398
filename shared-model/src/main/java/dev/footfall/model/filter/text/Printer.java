package dev.footfall.model.filter.text;

import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Call;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Expression.Sum;
import dev.footfall.model.filter.tree.Value;
import dev.footfall.model.filter.word.NumberText;
import dev.footfall.model.filter.word.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/** Writes filters so that the parser reads the same filter from it. */
public final class Printer {
    private Printer() {}

    /** The text of an expression. */
    public static String print(Expression expression) {
        return switch (expression) {
            case Literal(var value) -> print(value);
            case Property(var name, var keys) -> name + print(keys);
            case Not(var operand) -> "!" + bracketed(operand);
            case And(var operands) -> chain(operands, " && ");
            case Or(var operands) -> chain(operands, " || ");
            case Comparison(var operator, var left, var right) ->
                    bracketed(left) + " " + operator.symbol() + " " + bracketed(right);
            case Sum(var left, var sign, var right) ->
                    bracketed(left) + " " + sign.symbol() + " " + bracketed(right);
            case Call(var function, var arguments) ->
                    arguments.stream()
                            .map(Printer::print)
                            .collect(Collectors.joining(", ", function.symbol() + "(", ")"));
        };
    }

    /** Comparisons need no brackets between {@code &&} and {@code ||}; the rest is clearer so. */
    private static String chain(List<Expression> operands, String operator) {
        return operands.stream()
                .map(operand -> operand instanceof Comparison ? print(operand) : bracketed(operand))
                .collect(Collectors.joining(operator));
    }

    private static String bracketed(Expression operand) {
        return switch (operand) {
            case And _, Or _, Comparison _, Sum _ -> "(" + print(operand) + ")";
            case Literal _, Property _, Not _, Call _ -> print(operand);
        };
    }

    private static String print(List<String> keys) {
        return keys.stream()
                .map(key -> Spelling.plain(key) ? "." + key : "[" + quoted(key) + "]")
                .collect(Collectors.joining());
    }

    private static String print(Value value) {
        return switch (value) {
            case Value.Absent _ -> "null";
            case Value.Flag(var on) -> Boolean.toString(on);
            case Value.Numeric(var number) -> NumberText.write(number);
            case Value.Text(var text) -> quoted(text);
            case Value.Items(var items) ->
                    items.stream().map(Printer::print).collect(Collectors.joining(", ", "[", "]"));
            case Value.Span(var length) -> NumberText.write(length);
            case Value.Moment(var instant) -> instant.toString();
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
