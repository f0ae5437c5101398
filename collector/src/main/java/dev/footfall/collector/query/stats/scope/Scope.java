package dev.footfall.collector.query.stats.scope;

import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.filter.Projects;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.DaySpan;
import dev.footfall.model.filter.Filter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every part of an answer is asked about.
 *
 * @param period the period itself; the one before it is as long and ends where it begins
 * @param filter what an event has to be like
 * @param byPage whether a visitor is one who sees a page for the first time that day. The flag of a
 *     first visit to the site rides on one page view only, so whoever asks about paths would count
 *     hardly anybody by it.
 * @param counted what a source has to be like, where the filter asks for nothing else, so that
 *     rollups can answer; otherwise it keeps nothing
 */
public record Scope(Span period, Condition filter, boolean byPage, Condition counted) {
    private static final Set<String> OF_SOURCES = Set.of("source", "project");
    private static final Condition NOTHING = Condition.of(false);

    /** Reads a filter as it is meant while the projects are these. */
    public static Scope of(Span period, Filter filter, Projects projects, Rollups rollups) {
        var condition = FilterSql.of(filter, Listing.DASHBOARD, projects);
        var fields = filter.fieldNames();
        boolean ofSources = rollups == Rollups.USED && OF_SOURCES.containsAll(fields);
        return new Scope(
                period, condition, fields.contains("path"), ofSources ? condition : NOTHING);
    }

    /** Whether rollups are of any use. */
    public enum Rollups {
        USED,
        /** Every event is read, which takes longer and gives the same numbers. */
        IGNORED
    }

    /** The values that questions about the period have in common. */
    public Values values() {
        return Values.of(period)
                .and("by_page", byPage)
                .where("filter", filter)
                .where("counted", counted);
    }

    /** The same for questions that are about the period before as well. */
    public Values valuesOfBoth() {
        return values().and("length", period.lengthMs());
    }

    /** Where the period before begins. */
    public long previousFromMs() {
        return period.fromMs() - period.lengthMs();
    }

    /** The days of the period that rollups may answer for. */
    public List<DaySpan> countedDays() {
        return whole(period.fromMs(), period.untilMs()).toList();
    }

    /** The same of the period and of the one before. */
    public List<DaySpan> countedDaysOfBoth() {
        return Stream.concat(
                        whole(previousFromMs(), period.fromMs()),
                        whole(period.fromMs(), period.untilMs()))
                .toList();
    }

    private Stream<DaySpan> whole(long fromMs, long untilMs) {
        return counted.equals(NOTHING) ? Stream.empty() : DaySpan.within(fromMs, untilMs).stream();
    }
}
