package dev.footfall.model.filter.check;

import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.text.Parser.Parsed;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.FilterException;

/** Says whether an expression can be used with a set of fields. */
public final class Checker {
    private Checker() {}

    /**
     * The expression with its fields spelled as the set spells them.
     *
     * @throws FilterException when it names no field, or asks what cannot be answered
     */
    public static Expression check(Parsed parsed, FieldSet fields) throws FilterException {
        var names = new Names(fields, parsed.positions());
        switch (fields.scope()) {
            case CONDITIONS -> new Conditions(names, parsed.positions()).check(parsed.expression());
            case EXPRESSIONS -> names.findAll(parsed.expression());
        }
        return names.spelled(parsed.expression());
    }
}
