package dev.footfall.collector.query.filter;

import dev.footfall.model.filter.field.FieldSet;

/** What a filter chooses from; it decides which fields there are and what a blank value means. */
public enum Listing {
    DASHBOARD,
    EXCEPTIONS;

    /** The fields that a filter may name here. */
    public FieldSet fields() {
        return switch (this) {
            case DASHBOARD -> FieldSet.DASHBOARD;
            case EXCEPTIONS -> FieldSet.EXCEPTIONS;
        };
    }
}
