package dev.footfall.model.instance;

/**
 * How a collector is set up.
 *
 * @param retentionDays whole days after which events are deleted
 * @param hotWindowHours whole hours after which events leave the hot store
 * @param trackingPerMinute reports that one client may send
 * @param unauthenticatedPerMinute requests that one client may make without a sign-in
 * @param maxAutoSources sources that may register themselves
 */
public record Instance(
        String version,
        long retentionDays,
        long hotWindowHours,
        boolean honorDnt,
        boolean rateLimiting,
        int trackingPerMinute,
        int unauthenticatedPerMinute,
        int maxAutoSources) {}
