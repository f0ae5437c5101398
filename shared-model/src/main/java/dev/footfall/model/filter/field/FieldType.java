package dev.footfall.model.filter.field;

import dev.footfall.model.filter.tree.Operator;
import java.util.Arrays;
import java.util.List;

/** What a field holds, and so what may be asked of it. */
public enum FieldType {
    TEXT,
    /** True or false. */
    FLAG,
    /** The project that a source belongs to, by its name or id. */
    PROJECT,
    /** Whatever the sender put there. */
    ANY;

    /** The operators that may stand beside such a field, in the order in which to offer them. */
    public List<Operator> operators() {
        return switch (this) {
            case TEXT ->
                    Arrays.stream(Operator.values())
                            .filter(operator -> !operator.ordering())
                            .toList();
            case FLAG -> List.of(Operator.EQUAL, Operator.NOT_EQUAL);
            case PROJECT -> List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN);
            case ANY -> List.of(Operator.values());
        };
    }
}
