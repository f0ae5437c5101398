package dev.footfall.collector.ingest.repeat;

import dev.footfall.collector.ingest.EventKind;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Remembers which beacons reported lately: every one within the window, and when they are too many,
 * at least the last million. It keeps 64-bit fingerprints, at most 32 MB of them, under a key that
 * changes with each start. Not safe for use by many threads.
 */
final class RecentBeacons {
    private static final int MOST_IN_A_GENERATION = 1 << 20;

    /** The age of what is not remembered. */
    static final long UNKNOWN = -1;

    private final long stepMs;
    private final long window;
    private final long key;
    private Generation current;
    private Generation previous;

    /**
     * Remembers nothing yet.
     *
     * @param window how long a beacon is remembered
     * @param step how exactly; the window is at most eight thousand steps
     * @param keys where the key of the fingerprints comes from
     * @param startMs no beacon is noted as of an earlier time
     */
    RecentBeacons(Duration window, Duration step, RandomGenerator keys, long startMs) {
        this.stepMs = step.toMillis();
        this.window = window.toMillis() / stepMs;
        if (this.window > Generation.LONGEST) {
            throw new IllegalArgumentException("window too long: " + window);
        }
        this.key = keys.nextLong();
        this.current = new Generation(startMs / stepMs);
        this.previous = new Generation(startMs / stepMs);
    }

    /** The fingerprint of what one beacon reports of one kind to one source. */
    long fingerprint(EventKind kind, String beaconId, String source) {
        long hash = absorb(key, kind.storedName());
        hash = mix(absorb(hash, beaconId) + beaconId.length());
        return mix(absorb(hash, source));
    }

    private static long absorb(long hash, String text) {
        long absorbed = hash;
        for (int i = 0; i < text.length(); i++) {
            absorbed = (absorbed ^ text.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
            absorbed ^= absorbed >>> 29;
        }
        return absorbed;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Whether it is new within the window; from now on it is not. */
    boolean firstSeen(long fingerprint, long nowMs) {
        return note(fingerprint, nowMs) == UNKNOWN;
    }

    /**
     * Notes a fingerprint where it is new.
     *
     * @return milliseconds since it was noted first, exact to one step, or {@link #UNKNOWN} when it
     *     is new
     */
    long note(long fingerprint, long nowMs) {
        long now = nowMs / stepMs;
        turn(now);
        long seen = Math.max(recent(current, fingerprint, now), recent(previous, fingerprint, now));
        if (seen >= 0) {
            return Math.max(now - seen, 0) * stepMs;
        }
        current.put(fingerprint, now);
        return UNKNOWN;
    }

    /** Takes {@link #firstSeen} back. */
    void forget(long fingerprint) {
        current.forget(fingerprint);
        previous.forget(fingerprint);
    }

    private long recent(Generation generation, long fingerprint, long now) {
        long seen = generation.seen(fingerprint);
        return seen >= 0 && now - seen < window ? seen : UNKNOWN;
    }

    /** What the older generation holds is out of the window, or more than a million ids ago. */
    private void turn(long now) {
        long age = now - current.start();
        boolean clockWasSetBack = age < 0;
        if (clockWasSetBack || age >= window || current.size() >= MOST_IN_A_GENERATION) {
            var oldest = previous;
            previous = current;
            current = oldest;
            current.restart(now);
        }
    }
}
