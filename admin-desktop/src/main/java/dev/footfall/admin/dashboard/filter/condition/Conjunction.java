package dev.footfall.admin.dashboard.filter.condition;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.match.Folding;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filter taken apart at its outermost {@code &&}; one that is no such chain is a single part, and
 * one that keeps everything has none.
 */
public record Conjunction(List<Expression> parts) {
    public Conjunction {
        parts = List.copyOf(parts);
    }

    /** Takes a filter apart; {@link #filter} puts an equal one together. */
    public static Conjunction of(Filter filter) {
        if (filter.equals(Filter.EVERYTHING)) {
            return new Conjunction(List.of());
        }
        return new Conjunction(
                filter.expression() instanceof And(var operands)
                        ? operands
                        : List.of(filter.expression()));
    }

    /** The filter that asks for all the parts. */
    public Filter filter() {
        return switch (parts.size()) {
            case 0 -> Filter.EVERYTHING;
            case 1 -> new Filter(parts.getFirst());
            default -> new Filter(new And(parts));
        };
    }

    /** The same and one part more, unless it is there. */
    public Conjunction with(Expression part) {
        return parts.contains(part) ? this : changed(all -> all.add(part));
    }

    /** The same with another part in that place. */
    public Conjunction with(int index, Expression part) {
        return changed(all -> all.set(index, part));
    }

    /** The same without the part in that place. */
    public Conjunction without(int index) {
        return changed(all -> all.remove(index));
    }

    /**
     * Narrows to one value of a field. What else was said about being, or not being, some value of
     * it goes: a value that was counted fulfils it.
     */
    public Conjunction only(String field, String value) {
        return changed(all -> all.removeIf(part -> about(part, field).isPresent()))
                .with(Condition.of(field, Operator.EQUAL, value).expression());
    }

    /** Leaves one value of a field out; a part that asks for just this value goes. */
    public Conjunction excluding(String field, String value) {
        return changed(all -> all.removeIf(part -> asksFor(part, field, value)))
                .with(Condition.of(field, Operator.NOT_EQUAL, value).expression());
    }

    private static Optional<Condition> about(Expression part, String field) {
        return Condition.of(part)
                .filter(condition -> condition.isOf(field))
                .filter(condition ->
                        condition.operator().equality() || condition.operator() == Operator.IN);
    }

    private static boolean asksFor(Expression part, String field, String value) {
        return about(part, field)
                .filter(condition -> condition.operator() == Operator.EQUAL)
                .map(condition -> Folding.fold(condition.values().getFirst()))
                .filter(Folding.fold(value)::equals)
                .isPresent();
    }

    private Conjunction changed(Change change) {
        var all = new ArrayList<>(parts);
        change.make(all);
        return new Conjunction(all);
    }

    private interface Change {
        void make(List<Expression> parts);
    }
}
