package dev.footfall.admin.client.answer;

import java.util.function.Function;

/** What came of a question to the collector. */
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record Failed<T>(ApiFailure failure) implements Answer<T> {}

    /** Asks on with the value given, or passes the failure along. */
    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        return switch (this) {
            case Given<T>(var value) -> next.apply(value);
            case Failed<T>(var failure) -> new Failed<>(failure);
        };
    }
}
