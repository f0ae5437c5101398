package dev.footfall.admin.format;

import org.jspecify.annotations.Nullable;

/** How a number moved against the previous period. */
public sealed interface Delta {
    /** There is nothing to compare with. */
    record Unknown() implements Delta {}

    /** No change worth a digit. */
    record Level() implements Delta {}

    /**
     * It rose or fell.
     *
     * @param percent rounded, without a sign
     */
    record Moved(boolean up, long percent, boolean good) implements Delta {}

    /** Which direction pleases the owner of a site. */
    enum Wish {
        MORE,
        LESS
    }

    /** Compares; below a twentieth of a percent is level. */
    static Delta between(@Nullable Number previous, @Nullable Number current, Wish wish) {
        if (previous == null || current == null || previous.doubleValue() == 0) {
            return new Unknown();
        }
        double before = previous.doubleValue();
        double percent = (current.doubleValue() - before) / before * 100;
        if (Math.abs(percent) < 0.05) {
            return new Level();
        }
        boolean up = percent > 0;
        return new Moved(up, Math.round(Math.abs(percent)), up == (wish == Wish.MORE));
    }
}
