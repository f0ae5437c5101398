package dev.footfall.model.filter.text;

import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.word.Spelling;
import dev.footfall.model.filter.word.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The words of a filter, taken one after the other. */
final class Words {
    private final List<Token> words;
    private int next;

    Words(List<Token> words) {
        this.words = words;
    }

    Token peek() {
        return words.get(next);
    }

    /** Takes the next word; the end is never taken. */
    Token take() {
        var word = peek();
        if (!(word instanceof Token.End)) {
            next++;
        }
        return word;
    }

    boolean take(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            next++;
        }
        return there;
    }

    /** The operator that comes next, if one does. */
    Optional<Operator> operator() {
        return peek() instanceof Token.Symbol(var symbol, _)
                ? Operator.written(symbol)
                : Optional.empty();
    }

    Optional<Operator> takeOperator(Predicate<Operator> wanted) {
        var operator = operator().filter(wanted);
        operator.ifPresent(_ -> next++);
        return operator;
    }

    void expect(String symbol) throws FilterException {
        if (!take(symbol)) {
            throw problem("A '%s' is missing before %s.".formatted(symbol, describe(peek())));
        }
    }

    void expectEnd() throws FilterException {
        if (peek() instanceof Token.Name(var parts, _)) {
            var word = String.join(".", parts);
            throw problem(
                    "An operator is missing before '%s'%s"
                            .formatted(word, ended(Spelling.advice(word))));
        }
        if (!(peek() instanceof Token.End)) {
            throw problem("An operator is missing before %s.".formatted(describe(peek())));
        }
    }

    private static String ended(String advice) {
        return advice.endsWith("?") ? advice : advice + ".";
    }

    FilterException problem(String message) {
        return new FilterException(message, peek().at());
    }

    /** What a word is called in a message. */
    static String describe(Token word) {
        return switch (word) {
            case Token.Name(var parts, _) -> "'" + String.join(".", parts) + "'";
            case Token.Constant(var value, _) -> Naming.of(value);
            case Token.Symbol(var text, _) -> "'" + text + "'";
            case Token.End _ -> "the end";
        };
    }
}
