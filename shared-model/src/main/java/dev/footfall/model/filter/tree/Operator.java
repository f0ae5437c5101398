package dev.footfall.model.filter.tree;

import java.util.Arrays;
import java.util.Optional;

/** How two values are held against each other. Texts are compared without case, unless exact. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("in"),
    IN_EXACT("in_cs"),
    CONTAINS("contains"),
    CONTAINS_EXACT("contains_cs"),
    STARTS_WITH("startswith"),
    STARTS_WITH_EXACT("startswith_cs"),
    ENDS_WITH("endswith"),
    ENDS_WITH_EXACT("endswith_cs"),
    /** A whole text against a pattern with {@code *} and {@code ?}. */
    LIKE("like"),
    LIKE_EXACT("like_cs"),
    /** Part of a text against a regular expression. */
    MATCHES("matches");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator that a filter writes so. */
    public static Optional<Operator> written(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }

    /** How a filter writes it. */
    public String symbol() {
        return symbol;
    }

    /** Whether upper and lower case are different to it. */
    public boolean exact() {
        return this == MATCHES || symbol.endsWith("_cs");
    }

    /** Whether it asks if two values are the same. */
    public boolean equality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** Whether it asks which of two values comes first. */
    public boolean ordering() {
        return switch (this) {
            case LESS, AT_MOST, GREATER, AT_LEAST -> true;
            default -> false;
        };
    }

    /** Whether its right side is a pattern. */
    public boolean pattern() {
        return switch (this) {
            case LIKE, LIKE_EXACT, MATCHES -> true;
            default -> false;
        };
    }
}
