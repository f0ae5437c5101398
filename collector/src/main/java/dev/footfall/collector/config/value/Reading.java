package dev.footfall.collector.config.value;

import java.util.function.Function;

/** What came of reading one text: a value, or a complaint. */
public sealed interface Reading<T> {
    /** The text is what it should be. */
    record Fits<T>(T value) implements Reading<T> {}

    /**
     * The text is something else.
     *
     * @param problem what is wrong, without repeating the text
     * @param remedy what to write instead
     */
    record Unfit<T>(String problem, String remedy) implements Reading<T> {}

    /** Continues with {@code next} where there is a value. */
    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        return switch (this) {
            case Fits<T>(T value) -> next.apply(value);
            case Unfit<T>(String problem, String remedy) -> new Unfit<>(problem, remedy);
        };
    }
}
