package dev.footfall.collector.query;

import dev.footfall.model.query.Interval;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A span of time and the steps to cut it into, as {@code reference/stats.md} §1 resolves them.
 *
 * @param fromMs first instant, milliseconds since the epoch, UTC
 * @param toMs end, exclusive; later than {@code fromMs}
 * @param stepMs length of a step in milliseconds
 */
record Period(long fromMs, long toMs, long stepMs) {
    /** The year 2100, beyond which no request reaches. */
    private static final long LATEST_MS = 4_102_444_800_000L;

    private static final Duration USUAL_SPAN = Duration.ofDays(7);
    private static final long MOST_STEPS = 2_000;

    /** Monday, 5 January 1970: weeks begin on Mondays, and every shorter step divides this. */
    private static final long FIRST_MONDAY_MS = Duration.ofDays(4).toMillis();

    /**
     * The period that a request means.
     *
     * @param earliest the first event that still exists, where all time begins
     */
    static Period resolve(StatsRequest request, long nowMs, OptionalLong earliest) {
        long to = Math.clamp(request.toMs() == null ? nowMs : request.toMs(), 1, LATEST_MS);
        long usualFrom = to - USUAL_SPAN.toMillis();
        Long wished = request.fromMs();
        long from = wished == null ? usualFrom : wished > 0 ? wished : earliest.orElse(usualFrom);
        from = Math.clamp(from, 0, to - 1);
        return new Period(from, to, step(request.interval(), to - from));
    }

    private static long step(@Nullable String name, long span) {
        var wished =
                (name == null ? Optional.<Interval>empty() : Interval.named(name))
                        .orElse(Interval.DAY);
        return Arrays.stream(Interval.values())
                .filter(interval -> interval.compareTo(wished) >= 0)
                .mapToLong(interval -> interval.length().toMillis())
                .filter(length -> span / length <= MOST_STEPS)
                .findFirst()
                .orElseGet(
                        () -> Math.max(span / MOST_STEPS + 1, Interval.WEEK.length().toMillis()));
    }

    long lengthMs() {
        return toMs - fromMs;
    }

    /** The period of equal length that ends where this one begins. */
    Period previous() {
        return new Period(fromMs - lengthMs(), fromMs, stepMs);
    }

    /** Start of the step that holds an instant. */
    long stepOf(long ms) {
        return Math.floorDiv(ms - FIRST_MONDAY_MS, stepMs) * stepMs + FIRST_MONDAY_MS;
    }
}
