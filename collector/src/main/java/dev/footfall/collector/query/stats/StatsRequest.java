package dev.footfall.collector.query.stats;

import dev.footfall.collector.query.question.Span;
import dev.footfall.model.filter.Filter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of {@code /api/v1/stats}.
 *
 * @param interval name of the wished step; absent or unknown means a day
 * @param zone whose midnight days and weeks begin at
 * @param filter one that was read with the fields of the dashboard
 * @param metadataKeys keys of metadata to break the period down by
 * @param withSessions whether sessions are to be counted, which takes long for a long period
 */
public record StatsRequest(
        Span.Wish wish,
        @Nullable String interval,
        ZoneId zone,
        Filter filter,
        List<String> metadataKeys,
        boolean withSessions) {
    public StatsRequest {
        metadataKeys = List.copyOf(metadataKeys);
    }

    /** Everything of a span, in UTC. */
    public StatsRequest(@Nullable Long fromMs, @Nullable Long toMs, @Nullable String interval) {
        this(
                new Span.Wish(fromMs, toMs),
                interval,
                ZoneOffset.UTC,
                Filter.EVERYTHING,
                List.of(),
                false);
    }
}
