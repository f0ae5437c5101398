package dev.footfall.collector.store.manifest;

import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.parquet.EventFileSummary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event file of the manifest. What it holds never changes.
 *
 * @param path below the events folder, with slashes
 * @param day whose events it holds, by receipt in UTC
 * @param batch what was written together has one number; later ones are higher
 * @param damage why it is set aside, or null while it is in use
 */
public record EventFile(
        String path, LocalDate day, EventFileSummary summary, long batch, @Nullable String damage) {
    /** Whether its events are part of the data. */
    public boolean isSound() {
        return damage == null;
    }

    /** The same file, set aside for a reason, or taken back with null. */
    public EventFile marked(@Nullable String reason) {
        return new EventFile(path, day, summary, batch, reason);
    }

    /** Whether it holds events of a span of time and no others. */
    public boolean isWithin(TimeSpan span) {
        return summary.firstMs() >= span.fromMs() && summary.lastMs() < span.untilMs();
    }

    /** Whether it may hold events of a span of time, milliseconds since the epoch. */
    public boolean overlaps(long fromMs, long untilMs) {
        return summary.firstMs() < untilMs && summary.lastMs() >= fromMs;
    }
}
