package dev.footfall.model.filter.check;

import dev.footfall.model.filter.field.Field;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.text.Positions;
import dev.footfall.model.filter.text.Printer;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Call;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Expression.Sum;
import dev.footfall.model.filter.tree.FilterException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the fields that an expression names. */
final class Names {
    private final FieldSet fields;
    private final Positions positions;

    Names(FieldSet fields, Positions positions) {
        this.fields = fields;
        this.positions = positions;
    }

    Field find(Property property) throws FilterException {
        var field = fields.find(property.name()).orElse(null);
        if (field == null || (!field.keyed() && !property.keys().isEmpty())) {
            throw positions.problem(
                    "Unknown field '%s'; %s".formatted(Printer.print(property), advice(property)),
                    property);
        }
        if (field.keyed() && property.keys().isEmpty()) {
            throw positions.problem(
                    "'%s' needs a key, such as %s.name.".formatted(field.name(), field.name()),
                    property);
        }
        return field;
    }

    private String advice(Property property) {
        return fields.nearest(property.name())
                .map(near -> "did you mean '" + meant(near, property) + "'?")
                .orElseGet(() ->
                        fields.fields().stream()
                                .map(Field::opening)
                                .map(name -> name.endsWith(".") ? name + "…" : name)
                                .collect(Collectors.joining(", ", "the fields are ", ".")));
    }

    private static String meant(Field near, Property property) {
        return near.keyed()
                ? Printer.print(new Property(near.name(), property.keys()))
                : near.name();
    }

    void findAll(Expression expression) throws FilterException {
        if (expression instanceof Property property) {
            find(property);
        }
        for (var child : expression.children()) {
            findAll(child);
        }
    }

    /** The same expression with each field spelled as the set spells it. */
    Expression spelled(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal;
            case Property(var name, var keys) ->
                    new Property(fields.find(name).map(Field::name).orElse(name), keys);
            case Not(var operand) -> new Not(spelled(operand));
            case And(var operands) -> new And(spelled(operands));
            case Or(var operands) -> new Or(spelled(operands));
            case Comparison(var operator, var left, var right) ->
                    new Comparison(operator, spelled(left), spelled(right));
            case Sum(var left, var sign, var right) -> new Sum(spelled(left), sign, spelled(right));
            case Call(var function, var arguments) -> new Call(function, spelled(arguments));
        };
    }

    private List<Expression> spelled(List<Expression> expressions) {
        return expressions.stream().map(this::spelled).toList();
    }
}
