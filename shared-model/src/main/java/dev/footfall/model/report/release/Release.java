package dev.footfall.model.report.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of one source, and how it did in the span that was asked for.
 *
 * @param firstSeenMs its first event of all time, milliseconds since the epoch
 * @param lastSeenMs its last event in the span
 * @param sessions how many sessions ran it
 * @param crashFreeShare share of these without an exception that nobody handled, 0 to 1; absent
 *     where nothing but exceptions names the version, so that nobody knows of the others
 * @param exceptions handled or not
 * @param crashes exceptions that nobody handled
 * @param newGroups how many groups of exceptions happened in it for the first time
 * @param regressions groups that were resolved and then happened again in it first
 */
public record Release(
        String appVersion,
        String source,
        long firstSeenMs,
        long lastSeenMs,
        long sessions,
        @Nullable Double crashFreeShare,
        long exceptions,
        long crashes,
        long newGroups,
        List<Regression> regressions) {
    public Release {
        regressions = List.copyOf(regressions);
    }

    /**
     * A group that came back.
     *
     * @param againMs when it first happened again
     */
    public record Regression(String groupId, String excType, long resolvedMs, long againMs) {}
}
