package dev.footfall.model.filter.check;

import dev.footfall.model.filter.field.FieldType;
import dev.footfall.model.filter.text.Naming;
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
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;

/** Keeps to the part of the language that asks one field at a time about given values. */
final class Conditions {
    private final Names names;
    private final Positions positions;

    Conditions(Names names, Positions positions) {
        this.names = names;
        this.positions = positions;
    }

    void check(Expression expression) throws FilterException {
        switch (expression) {
            case Not(var operand) -> check(operand);
            case And _, Or _ -> {
                for (var operand : expression.children()) {
                    check(operand);
                }
            }
            case Comparison comparison -> check(comparison);
            case Property property -> checkBare(property);
            case Literal(Value.Flag _) -> {}
            case Literal(var value) ->
                    throw positions.problem(
                            "A condition is missing here; %s alone is none."
                                    .formatted(Naming.of(value)),
                            expression);
            case Sum(_, var sign, _) ->
                    throw positions.problem(
                            "There is no arithmetic in this filter; '%s' cannot be used."
                                    .formatted(sign.symbol()),
                            expression);
            case Call(var function, _) ->
                    throw positions.problem(
                            "There are no functions in this filter; '%s' cannot be used."
                                    .formatted(function.symbol()),
                            expression);
        }
    }

    private void checkBare(Property property) throws FilterException {
        if (names.find(property).type() == FieldType.PROJECT) {
            throw positions.problem(
                    "'project' alone says nothing; write project == \"name\".", property);
        }
    }

    private void check(Comparison comparison) throws FilterException {
        var turned =
                comparison.operator().equality()
                        && comparison.left() instanceof Literal
                        && comparison.right() instanceof Property;
        var asked = turned ? comparison.right() : comparison.left();
        var given = turned ? comparison.left() : comparison.right();
        if (!(asked instanceof Property property)) {
            throw noField(comparison, asked);
        }
        var field = names.find(property);
        if (!field.operators().contains(comparison.operator())) {
            throw positions.problem(
                    "'%s' cannot be asked of '%s'; it takes %s."
                            .formatted(
                                    comparison.operator().symbol(),
                                    Printer.print(property),
                                    Wording.list(field.operators())),
                    comparison);
        }
        if (!(given instanceof Literal(var value))) {
            throw noValue(comparison.operator(), given);
        }
        checkValue(comparison.operator(), field.type(), value);
    }

    private FilterException noField(Comparison comparison, Expression asked) {
        if (comparison.operator().equality() && asked instanceof Not) {
            return positions.problem(
                    "'!' belongs to what follows it at once; write !(… %s …)."
                            .formatted(comparison.operator().symbol()),
                    comparison);
        }
        return positions.problem(
                "On the left of '%s' stands a field; %s is none."
                        .formatted(comparison.operator().symbol(), Naming.of(asked)),
                asked);
    }

    private FilterException noValue(Operator operator, Expression given) {
        var quotes =
                given instanceof Property property && property.keys().isEmpty()
                        ? "; a text stands in quotes: \"" + property.name() + "\""
                        : "";
        return positions.problem(
                "On the right of '%s' stands a value, not %s%s."
                        .formatted(operator.symbol(), Naming.of(given), quotes),
                given);
    }

    private void checkValue(Operator operator, FieldType type, Value value) throws FilterException {
        if (operator == Operator.IN || operator == Operator.IN_EXACT) {
            checkList(operator, value);
            return;
        }
        boolean fits =
                switch (value) {
                    case Value.Text _ -> type != FieldType.FLAG;
                    case Value.Flag _ -> type == FieldType.FLAG;
                    case Value.Absent _ -> operator.equality() && type != FieldType.PROJECT;
                    default -> false;
                };
        if (!fits) {
            throw positions.problem(
                    "'%s' takes %s here, not %s."
                            .formatted(operator.symbol(), Wording.wanted(type), Naming.of(value)),
                    value);
        }
    }

    private void checkList(Operator operator, Value value) throws FilterException {
        if (!(value instanceof Value.Items(var items))) {
            throw positions.problem(
                    "'%s' takes a list such as [\"a\", \"b\"], not %s."
                            .formatted(operator.symbol(), Naming.of(value)),
                    value);
        }
        for (var item : items) {
            if (!(item instanceof Value.Text)) {
                throw positions.problem(
                        "The list may hold texts only, not %s.".formatted(Naming.of(item)), item);
            }
        }
    }
}
