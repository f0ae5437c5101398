package dev.footfall.collector.query.exceptions;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.util.Arrays;
import java.util.List;

/** Free text as a filter: each of its words is in the type or in the message. */
final class Search {
    private Search() {}

    static Filter of(String text) {
        var words =
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(Search::word)
                        .toList();
        return switch (words.size()) {
            case 0 -> Filter.EVERYTHING;
            case 1 -> new Filter(words.getFirst());
            default -> new Filter(new And(words));
        };
    }

    private static Expression word(String word) {
        return new Or(List.of(contains("type", word), contains("message", word)));
    }

    private static Expression contains(String field, String word) {
        return new Comparison(
                Operator.CONTAINS, new Property(field), new Literal(new Value.Text(word)));
    }
}
