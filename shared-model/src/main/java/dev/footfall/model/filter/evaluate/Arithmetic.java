package dev.footfall.model.filter.evaluate;

import dev.footfall.model.filter.tree.Expression.Sign;
import dev.footfall.model.filter.tree.Value;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Sums and differences. What cannot be added gives an absent value, not a failure. */
final class Arithmetic {
    private Arithmetic() {}

    static Value sum(Value left, Sign sign, Value right) {
        try {
            return switch (left) {
                case Value.Numeric(var a) when right instanceof Value.Numeric(var b) ->
                        new Value.Numeric(
                                a.add(sign == Sign.PLUS ? b : b.negate(), MathContext.DECIMAL128));
                case Value.Moment(var a) when right instanceof Value.Span(var b) ->
                        new Value.Moment(a.plus(signed(b, sign)));
                case Value.Span(var a) when right instanceof Value.Span(var b) ->
                        new Value.Span(a.plus(signed(b, sign)));
                case Value.Moment(var a)
                        when sign == Sign.MINUS && right instanceof Value.Moment(var b) ->
                        new Value.Span(between(b, a));
                default -> new Value.Absent();
            };
        } catch (ArithmeticException | DateTimeException _) {
            return new Value.Absent();
        }
    }

    private static Duration signed(Duration length, Sign sign) {
        return sign == Sign.PLUS ? length : length.negated();
    }

    private static Duration between(Instant from, Instant to) {
        return Duration.between(from, to);
    }

    static Value trimmed(Value value) {
        return value instanceof Value.Text(var text)
                ? new Value.Text(text.strip())
                : new Value.Absent();
    }
}
