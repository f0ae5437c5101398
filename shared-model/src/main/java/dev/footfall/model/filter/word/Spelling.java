package dev.footfall.model.filter.word;

import dev.footfall.model.filter.tree.Operator;
import java.util.Locale;

/** Which characters make a word, and what people write who know another language. */
public final class Spelling {
    private Spelling() {}

    static boolean begins(int c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean continues(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    /** Whether a name may have this part without brackets. */
    public static boolean plain(String part) {
        return !part.isEmpty() && part.codePoints().allMatch(c -> continues(c) && c != '.');
    }

    /** What to tell somebody who wrote a character that begins no word. */
    static String advice(int c) {
        return switch (c) {
            case '&' -> "'&' is written '&&'.";
            case '|' -> "'|' is written '||'.";
            case '=' -> "'=' is written '=='.";
            case '“', '”', '„', '‘', '’', '«', '»' -> "A text stands in straight quotes, \" or '.";
            default ->
                    Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                            ? "The character U+%04X cannot stand here.".formatted(c)
                            : "The character '%s' cannot stand here."
                                    .formatted(Character.toString(c));
        };
    }

    /** What to add when a word stands where an operator should; empty when there is no idea. */
    public static String advice(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and" -> "; write && for 'and'";
            case "or" -> "; write || for 'or'";
            case "is" -> "; write == for 'is'";
            case "not" -> "; write ! for 'not', or != for 'is not'";
            case String lower ->
                    Operator.written(lower)
                            .map(operator -> "; did you mean '" + operator.symbol() + "'?")
                            .orElse("");
        };
    }
}
