package dev.footfall.admin.dashboard.report;

import dev.footfall.admin.range.RangePreset;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;

/**
 * What the dashboard asks; equal questions may have each other's answers.
 *
 * @param filter {@link Filter#EVERYTHING} for all events
 */
public record Question(RangePreset range, Filter filter) {
    /** What is asked where nothing else was chosen. */
    public static final Question USUAL = new Question(RangePreset.WEEK, Filter.EVERYTHING);

    /** What was written down; whatever cannot be read any more is as usual. */
    public static Question read(String range, String filter) {
        return new Question(RangePreset.named(range).orElse(USUAL.range()), read(filter));
    }

    private static Filter read(String text) {
        try {
            return Filter.parse(text, FieldSet.DASHBOARD);
        } catch (FilterException _) {
            return Filter.EVERYTHING;
        }
    }

    /** The same over another span of time. */
    public Question over(RangePreset other) {
        return new Question(other, filter);
    }

    /** The same about other events. */
    public Question about(Filter other) {
        return new Question(range, other);
    }
}
