package dev.footfall.model.filter;

import dev.footfall.model.filter.check.Checker;
import dev.footfall.model.filter.evaluate.Evaluator;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.text.Parser;
import dev.footfall.model.filter.text.Printer;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Value;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;

/** A condition that somebody wrote. Its text reads back as an equal filter. */
public record Filter(Expression expression) {
    /** The filter that keeps everything, for a request that names none. */
    public static final Filter EVERYTHING = new Filter(new Literal(new Value.Flag(true)));

    /**
     * Reads a filter whatever fields it names, to take it apart or to print it.
     *
     * @throws FilterException when the text is none
     */
    public static Filter parse(String text) throws FilterException {
        return new Filter(Parser.parse(text).expression());
    }

    /**
     * Reads a filter that asks for these fields.
     *
     * @throws FilterException when the text is none, names another field, or asks of one what
     *     cannot be answered
     */
    public static Filter parse(String text, FieldSet fields) throws FilterException {
        return new Filter(Checker.check(Parser.parse(text), fields));
    }

    /** The names of the fields that it mentions, however it does. */
    public Set<String> fieldNames() {
        var names = new TreeSet<String>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Property(var name, _)) {
            names.add(name);
        }
        expression.children().forEach(child -> collect(child, names));
    }

    /**
     * The filter ready to be asked about values.
     *
     * @param clock what {@code now()} reads
     */
    public Evaluator evaluator(InstantSource clock) {
        return new Evaluator(expression, clock);
    }

    /** The text of the filter. */
    @Override
    public String toString() {
        return Printer.print(expression);
    }
}
