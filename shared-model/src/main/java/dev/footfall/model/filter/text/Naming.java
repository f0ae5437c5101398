package dev.footfall.model.filter.text;

import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Value;

/** What expressions and values are called in messages. */
public final class Naming {
    private Naming() {}

    /** A value, by its kind. */
    public static String of(Value value) {
        return switch (value) {
            case Value.Absent _ -> "null";
            case Value.Flag(var on) -> on ? "true" : "false";
            case Value.Numeric _ -> "a number";
            case Value.Text _ -> "a text";
            case Value.Items _ -> "a list";
            case Value.Span _ -> "a length of time";
            case Value.Moment _ -> "a point in time";
        };
    }

    /** An expression, by its kind; a field by its name. */
    public static String of(Expression expression) {
        return switch (expression) {
            case Expression.Literal(var value) -> of(value);
            case Expression.Property property -> "the field '" + Printer.print(property) + "'";
            case Expression.Sum _ -> "a sum";
            case Expression.Call(var function, _) -> "the function '" + function.symbol() + "'";
            case Expression.Not _, Expression.And _, Expression.Or _, Expression.Comparison _ ->
                    "a condition";
        };
    }
}
