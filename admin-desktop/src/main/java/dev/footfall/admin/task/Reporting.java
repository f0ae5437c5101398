package dev.footfall.admin.task;

import java.util.function.Consumer;

/** Work that tells how far it has come. */
@FunctionalInterface
public interface Reporting<P, T> {
    /**
     * Does the work.
     *
     * @param report takes the news, in order, on the thread that works
     */
    T run(Consumer<P> report) throws Exception;
}
