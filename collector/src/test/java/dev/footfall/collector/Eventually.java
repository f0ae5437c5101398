package dev.footfall.collector;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what another thread or process brings about, and no longer than a while. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** So short that nobody waits for it, and long enough to leave the processor to others. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** Returns once something is so. */
    public static void holds(Callable<Boolean> condition) throws Exception {
        var _ = get(condition, Boolean::booleanValue);
    }

    /**
     * Looks again and again.
     *
     * @return what was wanted
     * @throws AssertionError when that has not come about, with what there was last
     */
    public static <T> T get(Callable<T> look, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var found = look.call();
            if (wanted.test(found)) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + found);
            }
            Thread.sleep(PAUSE);
        }
    }
}
