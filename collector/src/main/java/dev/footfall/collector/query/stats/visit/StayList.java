package dev.footfall.collector.query.stats.visit;

import java.util.Arrays;

/**
 * Durations in order, in a byte or two each: the first of every {@value #STEP} as it is, the others
 * as what they are more than the one before, seven bits in a byte with the lowest first. Immutable.
 */
final class StayList {
    private static final int STEP = 64;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int MOST_BYTES = 5;

    /** What a list takes besides its arrays. */
    private static final int BESIDE = 100;

    private final int size;
    private final int[] anchors;
    private final int[] offsets;
    private final byte[] deltas;

    private StayList(int size, int[] anchors, int[] offsets, byte[] deltas) {
        this.size = size;
        this.anchors = anchors;
        this.offsets = offsets;
        this.deltas = deltas;
    }

    /**
     * Packs durations.
     *
     * @param stays in any order, which changes; none is negative
     */
    static StayList of(int[] stays) {
        Arrays.sort(stays);
        int steps = Math.ceilDiv(stays.length, STEP);
        var anchors = new int[steps];
        var offsets = new int[steps];
        var deltas = new byte[stays.length * MOST_BYTES];
        int end = 0;
        for (int i = 0; i < stays.length; i++) {
            if (i % STEP == 0) {
                anchors[i / STEP] = stays[i];
                offsets[i / STEP] = end;
            } else {
                end = write(deltas, end, stays[i] - stays[i - 1]);
            }
        }
        return new StayList(stays.length, anchors, offsets, Arrays.copyOf(deltas, end));
    }

    private static int write(byte[] bytes, int at, int value) {
        int left = value;
        int end = at;
        while (left >= MORE) {
            bytes[end++] = (byte) (left % MORE + MORE);
            left >>>= BITS;
        }
        bytes[end++] = (byte) left;
        return end;
    }

    int size() {
        return size;
    }

    /** About how many bytes it takes. */
    int bytes() {
        return BESIDE + deltas.length + Integer.BYTES * (anchors.length + offsets.length);
    }

    /** How many are not longer than this. */
    int atMost(int stay) {
        int step = lastStepNotAbove(stay);
        if (step < 0) {
            return 0;
        }
        int count = step * STEP + 1;
        int end = Math.min(size, (step + 1) * STEP);
        int value = anchors[step];
        int at = offsets[step];
        while (count < end) {
            int shift = 0;
            int read;
            do {
                read = deltas[at++];
                value += (read & (MORE - 1)) << shift;
                shift += BITS;
            } while (read < 0);
            if (value > stay) {
                return count;
            }
            count++;
        }
        return count;
    }

    private int lastStepNotAbove(int stay) {
        int low = 0;
        int high = anchors.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchors[middle] <= stay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
