package dev.footfall.model.problem;

import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal.
 *
 * @param error a sentence for a person
 * @param code a stable word for a program
 * @param position where in the text the mistake is, in characters, the first being 0; absent where
 *     no place is to blame
 */
public record Problem(String error, String code, @Nullable Integer position) {
    /** Where no place is to blame. */
    public Problem(String error, String code) {
        this(error, code, null);
    }
}
