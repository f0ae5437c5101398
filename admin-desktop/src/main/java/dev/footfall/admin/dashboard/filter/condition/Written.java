package dev.footfall.admin.dashboard.filter.condition;

import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.word.Lexer;
import dev.footfall.model.filter.word.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A filter of which somebody has written a beginning.
 *
 * @param before the whole words
 * @param word the one that is being written; empty between words
 * @param from where that one begins, as an index into the text
 */
record Written(List<Token> before, String word, int from) {
    private static final Set<String> OPENING = Set.of("(", "!", "&&", "||");

    /** The language's own lexer takes it apart. What it does not understand is the word at work. */
    static Written of(String text) {
        try {
            return complete(text, words(text));
        } catch (FilterException problem) {
            return broken(text, text.offsetByCodePoints(0, problem.position()));
        }
    }

    private static Written complete(String text, List<Token> words) {
        boolean between = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        if (between || words.isEmpty() || !mayGrow(words.getLast())) {
            return !between && !words.isEmpty() && closes(words.getLast())
                    ? nothingElse(text)
                    : new Written(words, "", text.length());
        }
        int from = text.offsetByCodePoints(0, words.getLast().at());
        return new Written(words.subList(0, words.size() - 1), text.substring(from), from);
    }

    private static boolean mayGrow(Token last) {
        return switch (last) {
            case Token.Name _ -> true;
            case Token.Symbol(var text, _) ->
                    Character.isLetter(text.charAt(0)) && Operator.written(text).isPresent();
            case Token.Constant _, Token.End _ -> false;
        };
    }

    private static Written broken(String text, int from) {
        try {
            return new Written(words(text.substring(0, from)), text.substring(from), from);
        } catch (FilterException _) {
            return nothingElse(text);
        }
    }

    /** White space is due, or nobody knows what. */
    private static Written nothingElse(String text) {
        return new Written(List.of(new Token.End(text.length())), "", text.length());
    }

    private static boolean closes(Token word) {
        return word instanceof Token.Constant || word.is(")") || word.is("]");
    }

    private static List<Token> words(String text) throws FilterException {
        var words = Lexer.words(text);
        return words.subList(0, words.size() - 1);
    }

    /**
     * Where the word at work ends. Behind the caret only where the whole text can be read and has
     * one word there: a quote that is not closed yet would take in everything up to the next one.
     */
    int end(String text, int caret) {
        if (word.isEmpty()) {
            return caret;
        }
        try {
            int start = text.codePointCount(0, from);
            var all = Lexer.words(text);
            return IntStream.range(0, all.size() - 1)
                    .filter(index -> all.get(index).at() == start)
                    .map(index -> text.offsetByCodePoints(0, all.get(index + 1).at()))
                    .map(next -> from + text.substring(from, next).stripTrailing().length())
                    .filter(end -> end > caret)
                    .findFirst()
                    .orElse(caret);
        } catch (FilterException _) {
            return caret;
        }
    }

    /** What stands in quotes that are not closed yet. */
    static String unquoted(String word) {
        return word.replaceFirst("^r?#*[\"']", "");
    }

    /** Whether a condition begins behind this word. */
    static boolean opens(Token word) {
        return word instanceof Token.Symbol(var text, _) && OPENING.contains(text);
    }

    /** Whether a list has been opened and not closed. */
    boolean inList() {
        return before.reversed().stream()
                .takeWhile(word -> !word.is("]"))
                .anyMatch(word -> word.is("["));
    }

    /** The field that the value at work is held against; empty where there is none. */
    Optional<String> field() {
        int operator = before.size() - 1;
        while (inList() && operator >= 0 && !before.get(operator).is("[")) {
            operator--;
        }
        if (inList()) {
            operator--;
        }
        return operator > 0
                        && before.get(operator) instanceof Token.Symbol(var symbol, _)
                        && Operator.written(symbol).isPresent()
                        && before.get(operator - 1) instanceof Token.Name(var parts, _)
                ? Optional.of(parts.getFirst())
                : Optional.empty();
    }
}
