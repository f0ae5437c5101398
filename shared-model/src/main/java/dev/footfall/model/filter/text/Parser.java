package dev.footfall.model.filter.text;

import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Sign;
import dev.footfall.model.filter.tree.Expression.Sum;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.word.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads a filter by recursive descent, loosest operator first. The limits keep the text of a
 * stranger from costing more than a moment or more than a little of the stack.
 */
public final class Parser {
    private static final int MOST_CHARACTERS = 16_384;
    private static final int MOST_LEVELS = 64;

    private final Words words;
    private final Positions positions = new Positions();
    private final Operands operands;
    private int level;

    private Parser(Words words) {
        this.words = words;
        this.operands = new Operands(words, positions, this::or);
    }

    /** An expression, and where its parts stand in the text. */
    public record Parsed(Expression expression, Positions positions) {}

    /**
     * Reads a text.
     *
     * @throws FilterException when it is no expression, or a larger one than anybody needs
     */
    public static Parsed parse(String text) throws FilterException {
        if (text.length() > MOST_CHARACTERS) {
            throw new FilterException(
                    "A filter may have %,d characters.".formatted(MOST_CHARACTERS), 0);
        }
        var parser = new Parser(new Words(Lexer.words(text)));
        var expression = parser.or();
        parser.words.expectEnd();
        return new Parsed(expression, parser.positions);
    }

    private Expression or() throws FilterException {
        enter();
        int at = words.peek().at();
        var operands = chain("||", this::and);
        level--;
        return operands.size() == 1 ? operands.getFirst() : positions.note(new Or(operands), at);
    }

    private Expression and() throws FilterException {
        int at = words.peek().at();
        var operands = chain("&&", this::equality);
        return operands.size() == 1 ? operands.getFirst() : positions.note(new And(operands), at);
    }

    private List<Expression> chain(String symbol, Operands.Rule operand) throws FilterException {
        var operands = new ArrayList<Expression>();
        do {
            operands.add(operand.read());
        } while (words.take(symbol));
        return operands;
    }

    private Expression equality() throws FilterException {
        return comparison(Operator::equality, () -> comparison(o -> !o.equality(), this::sum));
    }

    /** At most one comparison: a second one would hold a condition against a value. */
    private Expression comparison(Predicate<Operator> wanted, Operands.Rule side)
            throws FilterException {
        var left = side.read();
        int at = words.peek().at();
        var operator = words.takeOperator(wanted);
        if (operator.isEmpty()) {
            return left;
        }
        var right = operator.get().pattern() ? operands.pattern(operator.get()) : side.read();
        refuseChain(wanted);
        return positions.note(new Comparison(operator.get(), left, right), at);
    }

    private void refuseChain(Predicate<Operator> wanted) throws FilterException {
        if (words.operator().filter(wanted).isPresent()) {
            throw words.problem(
                    "Comparisons cannot be chained; join them with && or use brackets.");
        }
    }

    private Expression sum() throws FilterException {
        var sum = unary();
        int outside = level;
        while (words.peek().is("+") || words.peek().is("-")) {
            enter();
            int at = words.peek().at();
            var sign = words.take("+") ? Sign.PLUS : Sign.MINUS;
            words.take("-");
            sum = positions.note(new Sum(sum, sign, unary()), at);
        }
        level = outside;
        return sum;
    }

    private Expression unary() throws FilterException {
        int at = words.peek().at();
        if (!words.take("!")) {
            return operands.read();
        }
        enter();
        var not = positions.note(new Not(unary()), at);
        level--;
        return not;
    }

    private void enter() throws FilterException {
        if (++level > MOST_LEVELS) {
            throw words.problem("A filter may be nested %d levels deep.".formatted(MOST_LEVELS));
        }
    }
}
