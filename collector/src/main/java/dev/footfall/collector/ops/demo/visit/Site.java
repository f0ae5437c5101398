package dev.footfall.collector.ops.demo.visit;

import dev.footfall.collector.ingest.Event.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site or application, and what happens on it.
 *
 * @param source such as {@code https://example.com} or {@code app://name}
 * @param application the name of the client program; null for a web site
 * @param firstToday share of visits that are the visitor's first of the day
 * @param customs null where there are no custom events
 * @param failureRate share of visits in which something breaks
 */
public record Site(
        String source,
        @Nullable String application,
        double firstToday,
        Choice<String> paths,
        @Nullable Choice<Custom> customs,
        double failureRate,
        Choice<Failure> failures) {
    /** Events of a visit on average. */
    public double meanEvents() {
        double perView = 1 + Visit.UNLOADS + (customs == null ? 0 : Visit.CUSTOMS);
        return Visit.MEAN_VIEWS * perView + failureRate;
    }

    /**
     * An event of the site's own.
     *
     * @param metadata JSON objects, one of which comes with it
     */
    public record Custom(String name, Choice<String> metadata) {
        /** An event whose {@code key} has one of {@code values}. */
        public static Custom with(String name, String key, List<String> values) {
            return new Custom(
                    name,
                    Weighted.evenly(
                            values.stream()
                                    .map(value -> "{\"" + key + "\":\"" + value + "\"}")
                                    .toArray(String[]::new)));
        }
    }
}
