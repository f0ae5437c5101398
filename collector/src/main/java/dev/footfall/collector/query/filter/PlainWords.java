package dev.footfall.collector.query.filter;

import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Spells out what a filter means that knows events: projects become sources, a source is found by
 * its host, and a blank text stands for a missing value. What is left means the same whoever reads
 * it, and every comparison has its field on the left.
 */
final class PlainWords {
    private static final Expression AN_EVENT =
            new Comparison(
                    Operator.IN_EXACT, new Property("kind"), texts(List.of("custom", "pixel")));

    private final Listing listing;
    private final Projects projects;

    PlainWords(Listing listing, Projects projects) {
        this.listing = listing;
        this.projects = projects;
    }

    Expression of(Expression expression) {
        return switch (expression) {
            case Literal _, Property _ -> expression;
            case Not(var operand) -> new Not(of(operand));
            case And(var operands) -> new And(operands.stream().map(this::of).toList());
            case Or(var operands) -> new Or(operands.stream().map(this::of).toList());
            case Comparison(var operator, Property property, Literal(var value)) ->
                    compared(property, operator, value);
            case Comparison(var operator, Literal(var value), Property property)
                    when operator.equality() ->
                    compared(property, operator, value);
            case Comparison _, Expression.Sum _, Expression.Call _ ->
                    throw new IllegalArgumentException("not checked: " + expression);
        };
    }

    private Expression compared(Property property, Operator operator, Value value) {
        boolean negated = operator == Operator.NOT_EQUAL;
        var affirmed = negated ? Operator.EQUAL : operator;
        if (affirmed == Operator.EQUAL && blank(value) && missable(property)) {
            return negated ? property : missing(property);
        }
        if (value instanceof Value.Flag(var on)) {
            return on == negated ? new Not(property) : property;
        }
        var plain =
                switch (property.name()) {
                    case "project" -> anyOf(Operator.IN_EXACT, sources(listed(value)));
                    case "source", "app" -> source(property, affirmed, value);
                    default -> new Comparison(affirmed, property, new Literal(value));
                };
        return negated ? new Not(plain) : plain;
    }

    private static boolean blank(Value value) {
        return value instanceof Value.Text(var text) && text.isEmpty();
    }

    private static boolean missable(Property property) {
        return switch (property.name()) {
            case "project", "source", "app" -> false;
            default -> true;
        };
    }

    private Collection<String> sources(Stream<String> names) {
        var sources = new TreeSet<String>();
        names.forEach(name -> sources.addAll(projects.sources(name)));
        return sources;
    }

    /** Case never matters in a source, and a value without a scheme is meant with any. */
    private static Expression source(Property property, Operator operator, Value value) {
        boolean named =
                operator == Operator.EQUAL
                        || operator == Operator.IN
                        || operator == Operator.IN_EXACT;
        if (!named || value instanceof Value.Absent) {
            return new Comparison(operator, property, new Literal(value));
        }
        var addresses = listed(value).flatMap(PlainWords::addresses).distinct().toList();
        return anyOf(Operator.IN, addresses);
    }

    private static Stream<String> addresses(String source) {
        return source.contains("://")
                ? Stream.of(source)
                : Stream.of(source, "https://" + source, "app://" + source, "pixel://" + source);
    }

    /**
     * Missing, on the dashboard only where the value could be: an event that has no name is not a
     * page view, and a page view from an unknown browser is not a pixel.
     */
    private Expression missing(Property property) {
        var missing = new Not(property);
        return listing == Listing.EXCEPTIONS || property.name().equals("meta")
                ? missing
                : new And(
                        List.of(
                                missing,
                                property.name().equals("event") ? AN_EVENT : new Not(AN_EVENT)));
    }

    private static Stream<String> listed(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Stream.of(text);
            case Value.Items(var items) -> items.stream().flatMap(PlainWords::listed);
            default -> throw new IllegalArgumentException("not checked: " + value);
        };
    }

    private static Expression anyOf(Operator operator, Collection<String> sources) {
        return new Comparison(operator, new Property("source"), texts(sources));
    }

    private static Literal texts(Collection<String> texts) {
        return new Literal(new Value.Items(texts.stream().<Value>map(Value.Text::new).toList()));
    }
}
