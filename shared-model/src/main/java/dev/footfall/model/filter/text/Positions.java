package dev.footfall.model.filter.text;

import dev.footfall.model.filter.tree.FilterException;
import java.util.IdentityHashMap;

/**
 * Where the parts of an expression stand in its text. Kept beside the expression, because two that
 * say the same are equal wherever they stand.
 */
public final class Positions {
    private final IdentityHashMap<Object, Integer> positions = new IdentityHashMap<>();

    Positions() {}

    <T> T note(T part, int at) {
        positions.put(part, at);
        return part;
    }

    /** A problem with an expression, or with a value in it. */
    public FilterException problem(String message, Object part) {
        return new FilterException(message, positions.getOrDefault(part, 0));
    }
}
