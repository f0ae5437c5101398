package dev.footfall.model.filter.text;

import dev.footfall.model.filter.match.RegularExpression;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.Call;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Function;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import dev.footfall.model.filter.word.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what operators stand between: fields, values, lists, calls and brackets. */
final class Operands {
    private final Words words;
    private final Positions positions;
    private final Rule whole;

    /**
     * @param whole reads what stands in brackets
     */
    Operands(Words words, Positions positions, Rule whole) {
        this.words = words;
        this.positions = positions;
        this.whole = whole;
    }

    /** A part of the grammar. */
    interface Rule {
        Expression read() throws FilterException;
    }

    Expression read() throws FilterException {
        return switch (words.peek()) {
            case Token.Constant(var value, int at) -> {
                words.take();
                yield literal(positions.note(value, at), at);
            }
            case Token.Name(var parts, int at) -> {
                words.take();
                yield words.take("(")
                        ? call(parts, at)
                        : positions.note(
                                new Property(parts.getFirst(), parts.subList(1, parts.size())), at);
            }
            case Token.Symbol symbol when symbol.is("(") -> {
                words.take();
                var inner = whole.read();
                words.expect(")");
                yield inner;
            }
            case Token.Symbol symbol when symbol.is("[") -> list();
            case Token.End _ ->
                    throw words.problem("The filter ends where a field or a value is missing.");
            case Token.Symbol symbol ->
                    throw words.problem(
                            "A field or a value is missing before '%s'.".formatted(symbol.text()));
        };
    }

    /** The right side of an operator that takes a pattern. */
    Expression pattern(Operator operator) throws FilterException {
        if (!(words.peek() instanceof Token.Constant(Value.Text text, int at))) {
            throw words.problem(
                    "Behind '%s' stands a pattern in quotes.".formatted(operator.symbol()));
        }
        if (operator == Operator.MATCHES) {
            var problem = RegularExpression.problem(text.text());
            if (problem.isPresent()) {
                throw words.problem(
                        "The regular expression cannot be used: %s.".formatted(problem.get()));
            }
        }
        words.take();
        return literal(text, at);
    }

    private Expression literal(Value value, int at) {
        return positions.note(new Literal(value), at);
    }

    private Expression list() throws FilterException {
        int at = words.take().at();
        var items = new ArrayList<Value>();
        while (!words.take("]")) {
            if (!(words.peek() instanceof Token.Constant(var value, int itemAt))) {
                throw words.problem(
                        "A list holds values such as [\"a\", \"b\"]; %s cannot stand in it."
                                .formatted(Words.describe(words.peek())));
            }
            words.take();
            items.add(positions.note(value, itemAt));
            if (!words.take(",")) {
                words.expect("]");
                break;
            }
        }
        return literal(new Value.Items(items), at);
    }

    private Expression call(List<String> name, int at) throws FilterException {
        var written = String.join(".", name);
        var function = Function.written(written).orElse(null);
        if (function == null) {
            throw new FilterException(
                    "Unknown function '%s'; there are %s.".formatted(written, known()), at);
        }
        var arguments = new ArrayList<Expression>();
        while (!words.take(")")) {
            arguments.add(whole.read());
            if (!words.take(",")) {
                words.expect(")");
                break;
            }
        }
        if (arguments.size() != function.arity()) {
            throw new FilterException(
                    "'%s' takes %s, not %d."
                            .formatted(
                                    written,
                                    function.arity() == 0 ? "no value" : "one value",
                                    arguments.size()),
                    at);
        }
        return positions.note(new Call(function, arguments), at);
    }

    private static String known() {
        return Arrays.stream(Function.values())
                .map(Function::symbol)
                .collect(Collectors.joining(", "));
    }
}
