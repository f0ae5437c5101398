package dev.footfall.model.filter.word;

import dev.footfall.model.filter.tree.FilterException;
import java.util.function.IntPredicate;

/** The characters of a filter, read one after the other. */
final class Characters {
    static final int NONE = -1;

    private final int[] characters;
    private int at;

    Characters(String text) {
        this.characters = text.codePoints().toArray();
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    int at() {
        return at;
    }

    /** The next character, or {@link #NONE}. */
    int peek() {
        return peek(0);
    }

    /** The character so many behind the next one, or {@link #NONE}. */
    int peek(int ahead) {
        return at + ahead < characters.length ? characters[at + ahead] : NONE;
    }

    int next() {
        return characters[at++];
    }

    boolean take(int wanted) {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    String takeWhile(IntPredicate wanted) {
        int start = at;
        while (peek() != NONE && wanted.test(peek())) {
            at++;
        }
        return since(start);
    }

    /** What was read from there on. */
    String since(int start) {
        return new String(characters, start, at - start);
    }

    FilterException problem(String message) {
        return new FilterException(message, at);
    }
}
