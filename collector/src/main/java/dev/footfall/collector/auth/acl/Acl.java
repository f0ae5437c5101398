package dev.footfall.collector.auth.acl;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.evaluate.Evaluator;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Value;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * {@code web.admin.acl}: an attempt is admitted where the expression is true of it, and by nothing
 * else. Safe for use by many threads.
 */
public final class Acl {
    private final Filter expression;
    private final Evaluator evaluator;

    private Acl(Filter expression, InstantSource clock) {
        this.expression = expression;
        this.evaluator = expression.evaluator(clock);
    }

    /**
     * Reads an expression.
     *
     * @param clock what {@code now()} in it reads
     * @throws FilterException when it is none, or names what no request has
     */
    public static Acl parse(String expression, InstantSource clock) throws FilterException {
        return new Acl(Filter.parse(expression, FieldSet.REQUEST), clock);
    }

    /** One that admits everybody, for data that is nobody's. */
    public static Acl open(InstantSource clock) {
        return new Acl(Filter.EVERYTHING, clock);
    }

    /** Whether an attempt is admitted. */
    public boolean admits(Attempt attempt) {
        return evaluator.test(property -> value(property, attempt));
    }

    /** Whether it can only ever say no, as it does by default. */
    public boolean admitsNobody() {
        return expression.expression() instanceof Literal(var value) && !value.truthy();
    }

    private static Value value(Property property, Attempt attempt) {
        return switch (property.name()) {
            case "method" -> new Value.Text(attempt.method());
            case "path" -> new Value.Text(attempt.path());
            case "client_ip" -> text(attempt.clientIp());
            case "headers" -> text(attempt.headers().apply(property.key()));
            case "claims" -> attempt.claims().value(property.keys());
            default -> new Value.Absent();
        };
    }

    private static Value text(@Nullable String text) {
        return text == null ? new Value.Absent() : new Value.Text(text);
    }
}
