package dev.footfall.collector.ingest.enrich;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers answers of a pure function that were asked for lately: one for each slot, so that it is
 * bounded whatever strangers ask, and a newcomer costs no more than being worked out. Safe for use
 * by many threads; two that ask for the same at once may both work it out.
 *
 * @param <A> what is asked, with a hash code of its value
 * @param <R> what is answered
 */
public final class Memo<A, R> {
    private static final int SLOTS = 1 << 11;

    private final AtomicReferenceArray<Known<A, R>> known = new AtomicReferenceArray<>(SLOTS);
    private final Function<A, R> function;

    private record Known<A, R>(A argument, R result) {}

    public Memo(Function<A, R> function) {
        this.function = function;
    }

    /** The function's answer. */
    public R of(A argument) {
        int hash = argument.hashCode() * 0x9E37_79B9;
        int slot = hash >>> (Integer.SIZE - 11);
        var last = known.getAcquire(slot);
        if (last != null && last.argument.equals(argument)) {
            return last.result;
        }
        var result = function.apply(argument);
        known.setRelease(slot, new Known<>(argument, result));
        return result;
    }
}
