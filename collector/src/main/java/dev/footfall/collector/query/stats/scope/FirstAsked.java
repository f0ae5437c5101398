package dev.footfall.collector.query.stats.scope;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * What was asked about at least once. To read everything in a few questions is faster than in the
 * parts that can be remembered, and there may be no second time. Safe for use by many threads.
 */
public final class FirstAsked {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Cache<Asked, Boolean> once =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** A minute later it is about the same days. */
    private record Asked(Selection selection, long fromDay, long untilDay) {}

    /**
     * What to ask the parts of the answer about: without memory the first time, unless rollups
     * answer.
     */
    public Scope of(Scope scope) {
        if (!scope.isRemembered() || scope.selection().isCounted()) {
            return scope;
        }
        var asked =
                new Asked(
                        scope.selection(),
                        scope.period().fromMs() / DAY_MS,
                        scope.period().untilMs() / DAY_MS);
        return once.asMap().putIfAbsent(asked, true) == null ? scope.unremembered() : scope;
    }
}
