package dev.footfall.admin.dashboard.filter;

import dev.footfall.model.filter.tree.FilterException;
import java.util.Objects;

/**
 * What is wrong with the text of a filter.
 *
 * @param sentence for its author
 * @param position where, in Unicode characters from 0
 */
public record FilterProblem(String sentence, int position) {
    static FilterProblem of(FilterException problem) {
        return new FilterProblem(
                Objects.requireNonNullElse(problem.getMessage(), ""), problem.position());
    }

    /** Where it is, as an index into the text; within it, whatever the collector said. */
    public int index(String text) {
        int characters = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.clamp(position, 0, characters));
    }
}
