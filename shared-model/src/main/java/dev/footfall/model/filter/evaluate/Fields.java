package dev.footfall.model.filter.evaluate;

import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Value;

/** What the fields hold that a filter asks about. */
@FunctionalInterface
public interface Fields {
    /** The value of a field; {@link Value.Absent} where there is none. */
    Value value(Property property);
}
