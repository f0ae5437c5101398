package dev.footfall.collector.query.question;

import dev.footfall.collector.store.Warehouse;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param fromMs first instant, milliseconds since the epoch
 * @param untilMs end, exclusive; later than {@code fromMs}
 */
public record Span(long fromMs, long untilMs) {
    /** The year 2100, beyond which no request reaches. */
    private static final long LATEST_MS = 4_102_444_800_000L;

    private static final Duration USUAL = Duration.ofDays(7);

    /**
     * What a request says of time.
     *
     * @param fromMs zero or less means from the beginning
     * @param toMs absent means now
     */
    public record Wish(@Nullable Long fromMs, @Nullable Long toMs) {}

    /** A week unless the request says otherwise; all time begins with the first event. */
    public static Span ofListing(Wish wish, long nowMs, Warehouse warehouse) throws SQLException {
        long until = until(wish, nowMs);
        var from = wish.fromMs();
        if (from == null) {
            return between(until - USUAL.toMillis(), until);
        }
        if (from > 0) {
            return between(from, until);
        }
        return between(warehouse.earliestMs().orElse(until - USUAL.toMillis()), until);
    }

    /** All time unless the request says otherwise. */
    public static Span ofDetail(Wish wish, long nowMs) {
        var from = wish.fromMs();
        return between(from == null ? 0 : from, until(wish, nowMs));
    }

    private static long until(Wish wish, long nowMs) {
        var to = wish.toMs();
        return Math.clamp(to == null ? nowMs : to, 1, LATEST_MS);
    }

    private static Span between(long from, long until) {
        return new Span(Math.clamp(from, 0, until - 1), until);
    }

    public long lengthMs() {
        return untilMs - fromMs;
    }
}
