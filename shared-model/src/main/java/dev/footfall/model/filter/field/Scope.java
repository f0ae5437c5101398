package dev.footfall.model.filter.field;

/** How much of the language may be used. */
public enum Scope {
    /** Every condition asks one field about values that the filter spells out. */
    CONDITIONS,
    /** Everything: functions, sums, order, and fields beside fields. */
    EXPRESSIONS
}
