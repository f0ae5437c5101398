package dev.footfall.collector.ingest.repeat;

import java.util.Arrays;

/**
 * Fingerprints and when each was first seen, in one array without objects: 51 bits of the
 * fingerprint above, 13 bits of time below. Open addressing with linear steps, at most half full.
 * Confined to one thread.
 */
final class Generation {
    /** Most steps of time after {@link #start} that an entry can carry. */
    static final long LONGEST = (1 << 13) - 3;

    /** A time without a fingerprint that counts: an empty slot is zero, a withdrawn one this. */
    private static final long WITHDRAWN = (1 << 13) - 1;

    private static final long TIME = (1 << 13) - 1;
    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[SMALLEST];
    private int size;
    private long start;

    Generation(long start) {
        this.start = start;
    }

    int size() {
        return size;
    }

    long start() {
        return start;
    }

    /** The step at which it was seen, or -1. */
    long seen(long fingerprint) {
        long slot = slots[find(slots, fingerprint)];
        long time = slot & TIME;
        return slot == 0 || time == WITHDRAWN ? -1 : start + time - 1;
    }

    /** Remembers a fingerprint as of a step from the start to {@link #LONGEST} later. */
    void put(long fingerprint, long step) {
        if ((size + 1) * 2 > slots.length) {
            grow();
        }
        int index = find(slots, fingerprint);
        if (slots[index] == 0) {
            size++;
        }
        slots[index] = (fingerprint & ~TIME) | (step - start + 1);
    }

    /** Withdraws a fingerprint; its slot stays taken, so that those behind it are still found. */
    void forget(long fingerprint) {
        int index = find(slots, fingerprint);
        if (slots[index] != 0) {
            slots[index] |= WITHDRAWN;
        }
    }

    /** Empties it, to begin again; the memory stays. */
    void restart(long step) {
        Arrays.fill(slots, 0);
        size = 0;
        start = step;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (long slot : slots) {
            if (slot != 0) {
                larger[find(larger, slot)] = slot;
            }
        }
        slots = larger;
    }

    /** Where the fingerprint is, or would be. */
    private static int find(long[] slots, long fingerprint) {
        int mask = slots.length - 1;
        int index = (int) (fingerprint >>> 32) & mask;
        while (slots[index] != 0 && ((slots[index] ^ fingerprint) & ~TIME) != 0) {
            index = (index + 1) & mask;
        }
        return index;
    }
}
