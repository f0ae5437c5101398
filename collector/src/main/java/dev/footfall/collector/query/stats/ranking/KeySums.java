package dev.footfall.collector.query.stats.ranking;

import dev.footfall.model.report.BreakdownRow;
import java.util.List;
import java.util.Map;

/**
 * What some events come to under every key of every dimension. Immutable.
 *
 * @param byDimension the keys that have any counts, in no order
 */
record KeySums(Map<String, List<BreakdownRow>> byDimension) {
    KeySums {
        byDimension = Map.copyOf(byDimension);
    }

    List<BreakdownRow> of(String dimension) {
        return byDimension.getOrDefault(dimension, List.of());
    }

    /** How many page views and events there are. */
    long events() {
        return of("source").stream().mapToLong(row -> row.pageviews() + row.events()).sum();
    }

    /** How many keys there are. */
    int size() {
        return byDimension.values().stream().mapToInt(List::size).sum();
    }
}
