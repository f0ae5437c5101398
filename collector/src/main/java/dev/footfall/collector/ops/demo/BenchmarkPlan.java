package dev.footfall.collector.ops.demo;

/**
 * How much benchmark data.
 *
 * @param events exactly so many, 1 to 1 000 000 000
 * @param days 1 to 3650, ending now
 * @param sources 1 to 100 000; from ten on, one in twenty is an application and one a pixel
 * @param paths different paths of all sites together, 1 to 1 000 000
 * @param seed another seed, other visitors
 */
public record BenchmarkPlan(long events, int days, int sources, int paths, long seed) {
    public BenchmarkPlan {
        Limits.check("events", events, 1, Limits.EVENTS);
        Limits.check("days", days, 1, Limits.DAYS);
        Limits.check("sources", sources, 1, 100_000);
        Limits.check("paths", paths, 1, 1_000_000);
    }
}
