package dev.footfall.admin.task;

import java.util.concurrent.Callable;

/** How a piece of background work ended. */
public sealed interface Outcome<T> {
    /** It returned a value. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It threw, which no caller planned for. */
    record Broken<T>(Exception failure) implements Outcome<T> {}

    /** Runs the work on the calling thread. */
    static <T> Outcome<T> of(Callable<T> work) {
        try {
            return new Done<>(work.call());
        } catch (Exception failure) {
            return new Broken<>(failure);
        }
    }
}
