package dev.footfall.admin.ui.chart.scale;

import java.util.stream.LongStream;

/**
 * The vertical scale: at most four steps of a round size.
 *
 * @param step distance of two grid lines, a whole number from 1
 * @param ticks how many steps there are above zero
 */
public record YScale(long step, int ticks) {
    private static final double[] LADDER = {1, 2, 2.5, 5, 10};

    /**
     * The smallest scale of the ladder 1, 2, 2.5, 5, 10 that reaches {@code most} in four steps.
     */
    public static YScale reaching(long most) {
        long max = Math.max(1, most);
        long step = Math.max(1, Math.round(rung(max)));
        return new YScale(step, (int) Math.ceilDiv(max, step));
    }

    private static double rung(long max) {
        for (double power = 1; ; power *= 10) {
            for (double rung : LADDER) {
                if (4 * rung * power >= max) {
                    return rung * power;
                }
            }
        }
    }

    long top() {
        return step * ticks;
    }

    /** The values at the grid lines, zero first. */
    public LongStream values() {
        return LongStream.rangeClosed(0, ticks).map(tick -> tick * step);
    }
}
