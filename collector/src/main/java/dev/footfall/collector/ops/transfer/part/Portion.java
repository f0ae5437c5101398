package dev.footfall.collector.ops.transfer.part;

/**
 * Some of the events of an export, as of one instant.
 *
 * @param fromMs first instant that it covers, milliseconds since the epoch
 * @param untilMs end, exclusive
 * @param events how many they are
 * @param fingerprint which ones they are: the exclusive or of a hash of each
 */
public record Portion(long fromMs, long untilMs, long events, long fingerprint) {
    /** This one and a later one as one. */
    public Portion and(Portion later) {
        return new Portion(
                fromMs, later.untilMs, events + later.events, fingerprint ^ later.fingerprint);
    }

    /** As much of its span as lies within another one. */
    public Portion within(long first, long end) {
        return new Portion(Math.max(fromMs, first), Math.min(untilMs, end), events, fingerprint);
    }
}
