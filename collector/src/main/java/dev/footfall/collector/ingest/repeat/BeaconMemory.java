package dev.footfall.collector.ingest.repeat;

import dev.footfall.collector.ingest.EventKind;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What beacons reported lately, in bounded memory: loads and uniques for ten minutes, durations for
 * a day. Safe for use by many threads.
 */
public final class BeaconMemory {
    /** How long a load or unique that is sent again counts no more. */
    public static final Duration REPEAT = Duration.ofMinutes(10);

    /** How long after its first duration a page view may give a better one. */
    public static final Duration REPLACEABLE = Duration.ofHours(1);

    /** No page view lasts longer. */
    private static final Duration DURATIONS = Duration.ofDays(1);

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUARTER_MINUTE = Duration.ofSeconds(15);

    private final Clock clock;
    private final RecentBeacons views;
    private final RecentBeacons durations;
    private long recalledMs = Long.MIN_VALUE;

    /** What a duration is to those that the same page view gave before. */
    enum Place {
        FIRST,
        REPLACEMENT,
        TOO_LATE
    }

    /**
     * Remembers nothing yet.
     *
     * @param keys makes fingerprints that nobody can foretell
     */
    public BeaconMemory(Clock clock, RandomGenerator keys) {
        this.clock = clock;
        long now = clock.millis();
        this.views = new RecentBeacons(REPEAT, SECOND, keys, now - REPEAT.toMillis());
        this.durations =
                new RecentBeacons(DURATIONS, QUARTER_MINUTE, keys, now - DURATIONS.toMillis());
    }

    /**
     * Notes what was stored before the start, in the order in which it was.
     *
     * @param kind of a page view's events; others are passed over
     */
    public synchronized void recall(EventKind kind, String beaconId, String source, long atMs) {
        long now = clock.millis();
        // The order of numbers is not always that of the clock.
        recalledMs = Math.clamp(atMs, recalledMs, now);
        if (kind == EventKind.PAGE_UNLOAD) {
            long fingerprint = durations.fingerprint(kind, beaconId, source);
            durations.note(fingerprint, Math.max(recalledMs, now - DURATIONS.toMillis()));
        } else if (isView(kind) && recalledMs > now - REPEAT.toMillis()) {
            views.firstSeen(views.fingerprint(kind, beaconId, source), recalledMs);
        }
    }

    /** Whether an event of this kind counts once for each beacon. */
    static boolean isView(EventKind kind) {
        return kind == EventKind.PAGE_LOAD || kind == EventKind.PAGE_UNIQUE;
    }

    long viewFingerprint(EventKind kind, String beaconId, String source) {
        return views.fingerprint(kind, beaconId, source);
    }

    synchronized boolean firstView(long fingerprint) {
        return views.firstSeen(fingerprint, clock.millis());
    }

    synchronized void forgetView(long fingerprint) {
        views.forget(fingerprint);
    }

    synchronized Place duration(String beaconId, String source) {
        long fingerprint = durations.fingerprint(EventKind.PAGE_UNLOAD, beaconId, source);
        long age = durations.note(fingerprint, clock.millis());
        if (age == RecentBeacons.UNKNOWN) {
            return Place.FIRST;
        }
        return age < REPLACEABLE.toMillis() ? Place.REPLACEMENT : Place.TOO_LATE;
    }
}
