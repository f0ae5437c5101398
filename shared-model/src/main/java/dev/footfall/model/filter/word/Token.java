package dev.footfall.model.filter.word;

import dev.footfall.model.filter.tree.Value;
import java.util.List;

/** A word of the language. */
public sealed interface Token {
    /** Where it begins, in characters. */
    int at();

    /** A field or a function, with its parts. */
    record Name(List<String> parts, int at) implements Token {}

    /** A value, except for lists. */
    record Constant(Value value, int at) implements Token {}

    /** An operator, a bracket or a comma. */
    record Symbol(String text, int at) implements Token {}

    /** Behind the last word. */
    record End(int at) implements Token {}

    /** Whether it is the symbol written so. */
    default boolean is(String symbol) {
        return this instanceof Symbol(var text, _) && text.equals(symbol);
    }
}
