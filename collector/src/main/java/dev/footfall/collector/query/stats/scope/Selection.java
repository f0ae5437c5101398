package dev.footfall.collector.query.stats.scope;

import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.filter.Projects;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Warehouse.Detail;
import dev.footfall.model.filter.Filter;
import java.util.Set;

/**
 * Which events are asked about, at whatever time. What is remembered is remembered of an equal one.
 *
 * @param filter what an event has to be like
 * @param byPage whether a visitor is one who sees a page for the first time that day. The flag of a
 *     first visit to the site rides on one page view only, so whoever asks about paths would count
 *     hardly anybody by it.
 * @param isCounted whether the filter asks for nothing but sources, so that rollups can answer
 */
public record Selection(Condition filter, boolean byPage, boolean isCounted) {
    private static final Set<String> OF_SOURCES = Set.of("source", "project");
    private static final Condition EVERYTHING = Condition.of(true);
    private static final Condition NOTHING = Condition.of(false);

    /**
     * Reads a filter as it is meant while the projects are these.
     *
     * @param mayBeCounted whether rollups may answer at all
     */
    static Selection of(Filter filter, Projects projects, boolean mayBeCounted) {
        var fields = filter.fieldNames();
        return new Selection(
                FilterSql.of(filter, Listing.DASHBOARD, projects),
                fields.contains("path"),
                mayBeCounted && OF_SOURCES.containsAll(fields));
    }

    /** Whether every event is asked about, and what was counted before may answer. */
    public boolean isOfEverything() {
        return isCounted && filter.equals(EVERYTHING);
    }

    /** What counts have to tell. */
    public Detail detail() {
        return isOfEverything() ? Detail.OF_ALL_SOURCES : Detail.BY_SOURCE;
    }

    /** What keeps its events, and what keeps counts of them: none where they are not counted. */
    public Values values() {
        return Values.none()
                .and("by_page", byPage)
                .where("filter", filter)
                .where("counted", isCounted ? filter : NOTHING);
    }
}
