package dev.footfall.admin.oidc;

import java.util.function.Function;

/** What came of a step of signing in. */
public sealed interface Attempt<T> {
    record Succeeded<T>(T value) implements Attempt<T> {}

    record Failed<T>(SignInFailure why) implements Attempt<T> {}

    /** Goes on with what came of this step, or passes its failure along. */
    default <U> Attempt<U> then(Function<T, Attempt<U>> next) {
        return switch (this) {
            case Succeeded<T>(var value) -> next.apply(value);
            case Failed<T>(var why) -> new Failed<>(why);
        };
    }
}
