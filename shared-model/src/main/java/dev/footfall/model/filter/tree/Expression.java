package dev.footfall.model.filter.tree;

import java.util.List;
import java.util.stream.Stream;

/** A filter, or a part of one. Two expressions are equal when they say the same the same way. */
public sealed interface Expression {
    /** A value that the text spells out; one that the language cannot write down is refused. */
    record Literal(Value value) implements Expression {
        public Literal {
            if (!writable(value)
                    && !(value instanceof Value.Items(var items)
                            && items.stream().allMatch(Literal::writable))) {
                throw new IllegalArgumentException("the language has no notation for " + value);
            }
        }

        private static boolean writable(Value value) {
            return switch (value) {
                case Value.Absent _, Value.Flag _, Value.Text _ -> true;
                case Value.Numeric(var number) -> number.signum() >= 0;
                case Value.Span(var length) -> !length.isNegative();
                case Value.Moment _, Value.Items _ -> false;
            };
        }
    }

    /**
     * What a field holds.
     *
     * @param name the field, such as {@code browser} or {@code meta}
     * @param keys the way into a field with parts: {@code a}, {@code b} of {@code claims.a.b}
     */
    record Property(String name, List<String> keys) implements Expression {
        public Property {
            keys = List.copyOf(keys);
        }

        public Property(String name) {
            this(name, List.of());
        }

        /** The keys as one, for a field whose own keys may have dots. */
        public String key() {
            return String.join(".", keys);
        }
    }

    /** The opposite of a condition. */
    record Not(Expression operand) implements Expression {}

    /** All of them; one within another is taken apart, as it says the same. */
    record And(List<Expression> operands) implements Expression {
        public And {
            operands = operands.stream().flatMap(And::parts).toList();
            atLeastTwo(operands);
        }

        private static Stream<Expression> parts(Expression operand) {
            return operand instanceof And(var inner) ? inner.stream() : Stream.of(operand);
        }
    }

    /** Any of them; one within another is taken apart, as it says the same. */
    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = operands.stream().flatMap(Or::parts).toList();
            atLeastTwo(operands);
        }

        private static Stream<Expression> parts(Expression operand) {
            return operand instanceof Or(var inner) ? inner.stream() : Stream.of(operand);
        }
    }

    /** Two values held against each other. */
    record Comparison(Operator operator, Expression left, Expression right) implements Expression {}

    /** A sum or a difference. */
    record Sum(Expression left, Sign sign, Expression right) implements Expression {}

    /** How the second part of a {@link Sum} counts. */
    enum Sign {
        PLUS("+"),
        MINUS("-");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** How a filter writes it. */
        public String symbol() {
            return symbol;
        }
    }

    /** A function and what it is given. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != function.arity()) {
                throw new IllegalArgumentException(function + " of " + arguments);
            }
        }
    }

    /** The expressions directly below this one. */
    default List<Expression> children() {
        return switch (this) {
            case Literal _, Property _ -> List.of();
            case Not(var operand) -> List.of(operand);
            case And(var operands) -> operands;
            case Or(var operands) -> operands;
            case Comparison(_, var left, var right) -> List.of(left, right);
            case Sum(var left, _, var right) -> List.of(left, right);
            case Call(_, var arguments) -> arguments;
        };
    }

    private static void atLeastTwo(List<Expression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("needs two operands or more: " + operands);
        }
    }
}
