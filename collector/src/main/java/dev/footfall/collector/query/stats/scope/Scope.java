package dev.footfall.collector.query.stats.scope;

import dev.footfall.collector.query.filter.Projects;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.model.filter.Filter;
import java.util.List;

/**
 * What every part of an answer is asked about.
 *
 * @param period the period itself; the one before it is as long and ends where it begins
 * @param isRemembered whether what is known from earlier questions may answer
 */
public record Scope(Span period, Selection selection, boolean isRemembered) {
    /** Reads a filter as it is meant while the projects are these. */
    public static Scope of(Span period, Filter filter, Projects projects, Rollups rollups) {
        boolean areUsed = rollups == Rollups.USED;
        return new Scope(period, Selection.of(filter, projects, areUsed), areUsed);
    }

    /** The same, of which nothing is known from earlier questions. */
    Scope unremembered() {
        return new Scope(period, selection, false);
    }

    /** Whether rollups, and what is remembered, are of any use. */
    public enum Rollups {
        USED,
        /** Every event is read, which takes longer and gives the same numbers. */
        IGNORED
    }

    /** The values that questions about the period have in common. */
    public Values values() {
        return selection.values().and("from", period.fromMs()).and("until", period.untilMs());
    }

    /** The same for questions that are about the period before as well. */
    public Values valuesOfBoth() {
        return values().and("length", period.lengthMs());
    }

    /** Where the period before begins. */
    public long previousFromMs() {
        return period.fromMs() - period.lengthMs();
    }

    /** The period, where rollups may answer for it. */
    public List<TimeSpan> countedSpan() {
        return selection.isCounted() ? List.of(current()) : List.of();
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
