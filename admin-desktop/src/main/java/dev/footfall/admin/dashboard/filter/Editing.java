package dev.footfall.admin.dashboard.filter;

import dev.footfall.admin.dashboard.filter.condition.Condition;

/** Which part of the filter is being written, and how. */
public sealed interface Editing {
    /** The filter is only shown. */
    record Nothing() implements Editing {}

    /** A condition more, in the form. */
    record Addition() implements Editing {}

    /** One that is there, in the form. */
    record Change(int index, Condition condition) implements Editing {}

    /**
     * The whole filter as text.
     *
     * @param initial what to begin with
     */
    record Text(String initial) implements Editing {}
}
