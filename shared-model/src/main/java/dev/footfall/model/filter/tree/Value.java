package dev.footfall.model.filter.tree;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a field can hold and what a filter can spell out. */
public sealed interface Value {
    /** Nothing there; a filter writes {@code null}. */
    record Absent() implements Value {}

    /** True or false. */
    record Flag(boolean on) implements Value {}

    /** A number of any size, without its closing zeros, so that 1.0 equals 1. */
    record Numeric(BigDecimal number) implements Value {
        public Numeric {
            number = number.stripTrailingZeros();
        }
    }

    /** A text, which may be empty. */
    record Text(String text) implements Value {}

    /** A list. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A length of time, such as {@code 1h30m}. */
    record Span(Duration length) implements Value {}

    /** A point in time; only functions make one. */
    record Moment(Instant instant) implements Value {}

    /** Whether it counts as true where a condition is asked for. */
    default boolean truthy() {
        return switch (this) {
            case Absent _ -> false;
            case Flag(var on) -> on;
            case Numeric(var number) -> number.signum() != 0;
            case Text(var text) -> !text.isEmpty();
            case Items(var items) -> !items.isEmpty();
            case Span(var length) -> !length.isZero();
            case Moment _ -> true;
        };
    }
}
