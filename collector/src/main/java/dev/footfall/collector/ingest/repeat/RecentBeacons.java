package dev.footfall.collector.ingest.repeat;

import dev.footfall.collector.ingest.EventKind;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Remembers which beacons reported lately: every one within the window, and when they are too many,
 * at least the last million. It keeps 64-bit fingerprints, at most 32 MB of them, under a key that
 * changes with each start. Not safe for use by many threads.
 */
final class RecentBeacons {
    private static final int MOST_IN_A_GENERATION = 1 << 20;

    private final Clock clock;
    private final long windowSeconds;
    private final long key;
    private Generation current;
    private Generation previous;

    /**
     * Remembers nothing yet.
     *
     * @param window how long a beacon is remembered, in whole seconds; at most two hours
     * @param keys where the key of the fingerprints comes from
     */
    RecentBeacons(Duration window, Clock clock, RandomGenerator keys) {
        if (window.toSeconds() > Generation.LONGEST) {
            throw new IllegalArgumentException("window too long: " + window);
        }
        this.windowSeconds = window.toSeconds();
        this.clock = clock;
        this.key = keys.nextLong();
        this.current = new Generation(second());
        this.previous = new Generation(second());
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
    boolean firstSeen(long fingerprint) {
        long now = second();
        turn(now);
        if (isRecent(current.seen(fingerprint), now) || isRecent(previous.seen(fingerprint), now)) {
            return false;
        }
        current.put(fingerprint, now);
        return true;
    }

    /** Takes {@link #firstSeen} back. */
    void forget(long fingerprint) {
        current.forget(fingerprint);
        previous.forget(fingerprint);
    }

    private boolean isRecent(long seen, long now) {
        return seen >= 0 && now - seen < windowSeconds;
    }

    /** What the older generation holds is out of the window, or more than a million ids ago. */
    private void turn(long now) {
        long age = now - current.startSecond();
        boolean clockWasSetBack = age < 0;
        if (clockWasSetBack || age >= windowSeconds || current.size() >= MOST_IN_A_GENERATION) {
            var oldest = previous;
            previous = current;
            current = oldest;
            current.restart(now);
        }
    }

    private long second() {
        return clock.millis() / 1_000;
    }
}
