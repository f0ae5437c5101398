package dev.footfall.collector.ops.demo;

/**
 * How much demonstration data.
 *
 * @param days 1 to 3650, ending now
 * @param events about so many, 1 to 1 000 000 000; 0 for as many as the six sites have by
 *     themselves, some 34 000 in 90 days
 * @param seed another seed, other visitors
 */
public record DemoPlan(int days, long events, long seed) {
    public DemoPlan {
        Limits.check("days", days, 1, Limits.DAYS);
        Limits.check("events", events, 0, Limits.EVENTS);
    }
}
