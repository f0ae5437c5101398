package dev.footfall.collector.query.stats.scope;

import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.filter.Projects;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Detail;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.filter.Filter;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

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
 * @param isGathered whether the events that are left to be read are those that the filter keeps, in
 *     memory
 */
public record Scope(
        Span period, Condition filter, boolean byPage, Condition counted, boolean isGathered) {
    private static final Set<String> OF_SOURCES = Set.of("source", "project");
    private static final Condition EVERYTHING = Condition.of(true);
    private static final Condition NOTHING = Condition.of(false);

    /** Reads a filter as it is meant while the projects are these. */
    public static Scope of(Span period, Filter filter, Projects projects, Rollups rollups) {
        var condition = FilterSql.of(filter, Listing.DASHBOARD, projects);
        var fields = filter.fieldNames();
        boolean ofSources = rollups == Rollups.USED && OF_SOURCES.containsAll(fields);
        return new Scope(
                period, condition, fields.contains("path"), ofSources ? condition : NOTHING, false);
    }

    /** The same once everything that the filter keeps was gathered. */
    Scope gathered() {
        return new Scope(period, filter, byPage, counted, true);
    }

    /** The same for questions that need more of an event than was gathered. */
    public Scope ungathered() {
        return new Scope(period, filter, byPage, counted, false);
    }

    /** Whether rollups can answer for whole days. */
    public boolean isCounted() {
        return !counted.equals(NOTHING);
    }

    /** Whether every event is asked about, and what was counted before may answer. */
    public boolean isOfEverything() {
        return counted.equals(EVERYTHING);
    }

    /** What counts have to tell. */
    public Detail detail() {
        return isOfEverything() ? Detail.OF_ALL_SOURCES : Detail.BY_SOURCE;
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
                .where("filter", isGathered ? EVERYTHING : filter)
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

    /**
     * Divides the events in those that are counted already and those that are left to be read,
     * which the relation {@code uncounted} has.
     *
     * @param spans what rollups may answer for
     */
    public void leave(Snapshot snapshot, List<TimeSpan> spans) throws SQLException {
        if (isGathered) {
            snapshot.leave(Gathering.TABLE);
        } else {
            snapshot.count(spans, detail());
        }
    }

    /** The period, where rollups may answer for it. */
    public List<TimeSpan> countedSpan() {
        return isCounted() ? List.of(new TimeSpan(period.fromMs(), period.untilMs())) : List.of();
    }

    /** The period before. */
    public TimeSpan previous() {
        return new TimeSpan(previousFromMs(), period.fromMs());
    }

    /** The period itself. */
    public TimeSpan current() {
        return new TimeSpan(period.fromMs(), period.untilMs());
    }
}
