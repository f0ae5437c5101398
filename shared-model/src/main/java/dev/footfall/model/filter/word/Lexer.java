package dev.footfall.model.filter.word;

import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words. */
public final class Lexer {
    private static final int MOST_WORDS = 4_000;

    private static final List<String> SYMBOLS =
            List.of(
                    "&&", "||", "==", "!=", ">=", "<=", ">", "<", "!", "(", ")", "[", "]", ",", "+",
                    "-");

    private final Characters text;
    private final QuotedText quoted;

    private Lexer(Characters text) {
        this.text = text;
        this.quoted = new QuotedText(text);
    }

    /** The words of a text; the last one is its end. */
    public static List<Token> words(String text) throws FilterException {
        var lexer = new Lexer(new Characters(text));
        var words = new ArrayList<Token>();
        do {
            words.add(lexer.next());
            if (words.size() > MOST_WORDS) {
                throw lexer.text.problem("A filter may have %,d words.".formatted(MOST_WORDS));
            }
        } while (!(words.getLast() instanceof Token.End));
        return words;
    }

    private Token next() throws FilterException {
        text.takeWhile(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        int at = text.at();
        int first = text.peek();
        if (first == Characters.NONE) {
            return new Token.End(at);
        }
        if (quoted.beginsHere()) {
            return new Token.Constant(new Value.Text(quoted.read()), at);
        }
        if (Characters.digit(first)) {
            return new Token.Constant(NumberText.read(text), at);
        }
        return Spelling.begins(first) ? name(at) : symbol(at);
    }

    private Token name(int at) throws FilterException {
        var word = text.takeWhile(Spelling::continues);
        return switch (word) {
            case "true", "false" -> new Token.Constant(new Value.Flag(word.equals("true")), at);
            case "null" -> new Token.Constant(new Value.Absent(), at);
            default ->
                    Operator.written(word).isPresent()
                            ? new Token.Symbol(word, at)
                            : new Token.Name(parts(word, at), at);
        };
    }

    private List<String> parts(String word, int at) throws FilterException {
        var parts = new ArrayList<>(plainParts(word, at));
        while (text.take('[')) {
            if (!quoted.beginsHere()) {
                throw text.problem("A key in brackets stands in quotes, such as meta[\"my key\"].");
            }
            parts.add(quoted.read());
            if (!text.take(']')) {
                throw text.problem("A ']' is missing here.");
            }
            if (text.take('.')) {
                parts.addAll(plainParts(text.takeWhile(Spelling::continues), at));
            }
        }
        return parts;
    }

    private static List<String> plainParts(String word, int at) throws FilterException {
        var parts = List.of(word.split("\\.", -1));
        if (parts.contains("")) {
            throw new FilterException(
                    "A part of the name is empty; an empty key is written meta[\"\"].", at);
        }
        return parts;
    }

    private Token symbol(int at) throws FilterException {
        for (var symbol : SYMBOLS) {
            if (symbol.codePointAt(0) == text.peek()
                    && (symbol.length() == 1 || symbol.codePointAt(1) == text.peek(1))) {
                symbol.codePoints().forEach(_ -> text.next());
                return new Token.Symbol(symbol, at);
            }
        }
        throw text.problem(Spelling.advice(text.peek()));
    }
}
