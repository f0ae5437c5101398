package dev.footfall.model.filter.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a filter may call. */
public enum Function {
    /** A text without white space at its ends. */
    TRIM(1),
    /** This instant. */
    NOW(0),
    /** The instant that lies as far back as a duration is long. */
    AGO(1);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /** The function that a filter calls so. */
    public static Optional<Function> written(String symbol) {
        return Arrays.stream(values())
                .filter(function -> function.symbol().equals(symbol))
                .findFirst();
    }

    /** How a filter writes it. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many arguments it takes. */
    public int arity() {
        return arity;
    }
}
