package dev.footfall.collector.ops.bulk;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;

/** Passes elements on and tells from time to time how many went by. */
public final class Progress<T> implements Iterator<T> {
    private static final long STEPS = 100;

    private final Iterator<T> elements;
    private final long expected;
    private final long step;
    private final Consumer<String> tell;
    private long passed;

    /**
     * Counts what passes.
     *
     * @param expected how many will pass; it tells a hundred times until then
     */
    public Progress(Iterator<T> elements, long expected, Consumer<String> tell) {
        this.elements = elements;
        this.expected = expected;
        this.step = Math.max(1, expected / STEPS);
        this.tell = tell;
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public T next() {
        var element = elements.next();
        if (++passed % step == 0) {
            tell.accept(
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d events, %d %%",
                            passed,
                            expected,
                            passed * 100 / expected));
        }
        return element;
    }
}
