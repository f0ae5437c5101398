package dev.footfall.collector.ops.demo.visit;

import java.util.SplittableRandom;

/** Something to draw from. Safe for use by many threads, each with its own chance. */
@FunctionalInterface
public interface Choice<T> {
    T draw(SplittableRandom chance);
}
