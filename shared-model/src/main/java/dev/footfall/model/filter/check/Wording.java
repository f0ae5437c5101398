package dev.footfall.model.filter.check;

import dev.footfall.model.filter.field.FieldType;
import dev.footfall.model.filter.tree.Operator;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of sentences about what would have been right. */
final class Wording {
    private Wording() {}

    static String list(List<Operator> operators) {
        return operators.stream().map(Operator::symbol).collect(Collectors.joining(", "));
    }

    static String wanted(FieldType type) {
        return type == FieldType.FLAG ? "true or false" : "a text in quotes";
    }
}
