package dev.footfall.collector.query.filter;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.match.Folding;
import dev.footfall.model.filter.match.Glob;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a filter as SQL, from a fixed set of fragments. */
public final class FilterSql {
    private final Parameters parameters = new Parameters();

    private FilterSql() {}

    /**
     * The condition that keeps what the filter keeps.
     *
     * @param filter one that was read with the fields of the listing
     */
    public static Condition of(Filter filter, Listing listing, Projects projects) {
        var writer = new FilterSql();
        var sql = writer.sql(new PlainWords(listing, projects).of(filter.expression()));
        return new Condition(sql, writer.parameters.byName());
    }

    private String sql(Expression expression) {
        return switch (expression) {
            case Literal(Value.Flag(var on)) -> Boolean.toString(on);
            case Property property -> bare(property);
            case Not(var operand) -> "(not " + sql(operand) + ")";
            case And(var operands) -> chain(operands, " and ");
            case Or(var operands) -> chain(operands, " or ");
            case Comparison(var operator, Property property, Literal(var value)) ->
                    compared(Column.of(property, parameters), operator, value);
            case Literal _, Comparison _, Expression.Sum _, Expression.Call _ ->
                    throw new IllegalArgumentException("not in plain words: " + expression);
        };
    }

    private String chain(List<Expression> operands, String operator) {
        return operands.stream().map(this::sql).collect(Collectors.joining(operator, "(", ")"));
    }

    private String bare(Property property) {
        var column = Column.of(property, parameters);
        return column.present(
                property.name().equals("handled") ? column.sql() : column.sql() + " <> ''");
    }

    private String compared(Column column, Operator operator, Value value) {
        return switch (value) {
            case Value.Absent _ -> "(" + column.sql() + " is null)";
            case Value.Items(var items) -> in(column, operator, items);
            case Value.Text(var text) -> column.present(test(column, operator, text));
            default -> throw new IllegalArgumentException("no SQL for " + value);
        };
    }

    private String in(Column column, Operator operator, List<Value> items) {
        if (items.isEmpty()) {
            return "false";
        }
        var texts =
                items.stream()
                        .map(item -> ((Value.Text) item).text())
                        .map(text -> operator.exact() ? text : Folding.fold(text))
                        .distinct()
                        .toList();
        var places = texts.stream().map(parameters::place).collect(Collectors.joining(", "));
        var subject = subject(column, operator, String.join("", texts));
        return column.present("%s in (%s)".formatted(subject, places));
    }

    private String test(Column column, Operator operator, String given) {
        var text = operator.exact() ? given : Folding.fold(given);
        var subject = subject(column, operator, text);
        return switch (operator) {
            case EQUAL -> subject + " = " + parameters.place(text);
            case CONTAINS, CONTAINS_EXACT -> call("contains", subject, text);
            case STARTS_WITH, STARTS_WITH_EXACT -> call("starts_with", subject, text);
            case ENDS_WITH, ENDS_WITH_EXACT -> call("ends_with", subject, text);
            case LIKE, LIKE_EXACT -> call("regexp_full_match", subject, Glob.expression(text));
            case MATCHES -> call("regexp_matches", subject, text);
            case NOT_EQUAL, IN, IN_EXACT, LESS, AT_MOST, GREATER, AT_LEAST ->
                    throw new IllegalArgumentException("no SQL for " + operator);
        };
    }

    /** The value as the operator sees it, to be held against that text. */
    private static String subject(Column column, Operator operator, String text) {
        return operator.exact() ? column.sql() : column.folded(text);
    }

    private String call(String function, String subject, String argument) {
        return "%s(%s, %s)".formatted(function, subject, parameters.place(argument));
    }
}
