package dev.footfall.collector.store.catalog.manage;

/** What became of a change. Only {@link Done} has changed anything. */
public sealed interface Outcome<T> {
    /** It is made, and this is how the thing stands, or stood before it was removed. */
    record Done<T>(T entry) implements Outcome<T> {}

    /** There is no such thing. */
    record Missing<T>() implements Outcome<T> {}

    /** Another one has that name. */
    record Taken<T>(String name) implements Outcome<T> {}

    /** Somebody else was faster; this is how the thing stands by now. */
    record Stale<T>(T now) implements Outcome<T> {}

    /** It cannot be so; a sentence says why. */
    record Invalid<T>(String why) implements Outcome<T> {}
}
