package dev.footfall.model.filter.field;

import dev.footfall.model.filter.tree.Operator;
import java.util.List;

/**
 * A name that a filter may use.
 *
 * @param keyed whether keys follow the name, such as {@code plan} of {@code meta.plan}
 */
public record Field(String name, FieldType type, boolean keyed) {
    static Field text(String name) {
        return new Field(name, FieldType.TEXT, false);
    }

    /** The operators that may stand beside it, in the order in which to offer them. */
    public List<Operator> operators() {
        return type.operators();
    }

    /** What an editor writes when the field is chosen; a dot at its end asks for a key. */
    public String opening() {
        return keyed ? name + "." : name;
    }
}
