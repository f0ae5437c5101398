package dev.footfall.collector.query.filter;

import dev.footfall.collector.ingest.Event;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.evaluate.Evaluator;
import java.time.InstantSource;
import java.util.function.Predicate;

/** What a filter keeps, found without SQL. */
public final class Kept {
    private Kept() {}

    /** Tests events one by one. */
    public static Predicate<Event> by(Filter filter, Listing listing, Projects projects) {
        var plain = new PlainWords(listing, projects).of(filter.expression());
        var evaluator = new Evaluator(plain, InstantSource.system());
        return event -> evaluator.test(new EventFields(event));
    }
}
