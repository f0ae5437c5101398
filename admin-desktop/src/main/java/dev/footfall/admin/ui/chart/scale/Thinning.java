package dev.footfall.admin.ui.chart.scale;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Leaves out points that share a pixel column with others. Of each column stay the first, the
 * lowest, the highest and the last, so that no peak is lost.
 */
public final class Thinning {
    private Thinning() {}

    /**
     * The indices that stay, ascending.
     *
     * @param count how many points there are
     * @param columns how many pixel columns they are drawn in
     */
    public static int[] keep(int count, int columns, IntToLongFunction value) {
        if (columns < 1 || count <= 2 * columns) {
            return IntStream.range(0, count).toArray();
        }
        return IntStream.range(0, columns)
                .flatMap(column -> column(column, count, columns, value))
                .toArray();
    }

    private static IntStream column(int column, int count, int columns, IntToLongFunction value) {
        int first = (int) ((long) column * count / columns);
        int last = (int) ((long) (column + 1) * count / columns) - 1;
        int lowest = first;
        int highest = first;
        for (int i = first; i <= last; i++) {
            lowest = value.applyAsLong(i) < value.applyAsLong(lowest) ? i : lowest;
            highest = value.applyAsLong(i) > value.applyAsLong(highest) ? i : highest;
        }
        int[] kept = {first, lowest, highest, last};
        return Arrays.stream(kept).sorted().distinct();
    }
}
