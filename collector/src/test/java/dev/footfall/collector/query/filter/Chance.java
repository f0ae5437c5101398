package dev.footfall.collector.query.filter;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ingest.enrich.Metadata;
import dev.footfall.model.filter.field.Field;
import dev.footfall.model.filter.field.FieldType;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random events and random filters over them, out of few and awkward texts, so that they meet. */
final class Chance {
    /**
     * No letter whose class or case changed after Unicode 6: the regular expressions of the JVM and
     * of the engine know different versions of {@code \\p{Lu}}.
     */
    static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "A",
                    "b",
                    "Chrome",
                    "chrome",
                    "CHROME 12",
                    "/docs",
                    "/DOCS/x",
                    "a.com",
                    "https://a.com",
                    "app://A.com",
                    "pixel://1",
                    "it's",
                    "'",
                    "\"",
                    "\\",
                    "\\'",
                    "%",
                    "_",
                    "*",
                    "?",
                    ".",
                    "a*b",
                    "a%b",
                    "\n",
                    "a\nb",
                    "\r\n",
                    "Σ",
                    "ς",
                    "σ",
                    "ß",
                    "ẞ",
                    "ss",
                    "İ",
                    "I",
                    "ı",
                    "i",
                    "\u212a",
                    "k",
                    "ſ",
                    "s",
                    "😀",
                    "é",
                    "e\u0301",
                    "Ⴀ",
                    "ǅ",
                    "\u0000",
                    "a\u0000b",
                    ":filter_a",
                    "$1",
                    "?1",
                    "{}",
                    "/*",
                    "--",
                    "';drop table event;--",
                    "' or '1'='1",
                    "true",
                    "null");

    private static final List<String> EXPRESSIONS =
            List.of(
                    "",
                    "a",
                    "(?i)a",
                    "^a",
                    "a$",
                    "^$",
                    "a.b",
                    "(?s)a.b",
                    "(?m)^b",
                    ".",
                    "^.$",
                    "^..$",
                    "[^a]",
                    "[A-Z]",
                    "(?i)[A-Z]",
                    "(?i)k",
                    "(?i)ß",
                    "(?i)σ",
                    "(?i)ǆ",
                    "\\d",
                    "\\w",
                    "\\W",
                    "\\s",
                    "\\b",
                    "\\pL",
                    "\\PL",
                    "\\p{Greek}",
                    "(?i)\\p{Lu}",
                    "[[:upper:]]",
                    "\\Q*\\E",
                    "\\x00",
                    "a|b",
                    "(a|b)*c?",
                    "a{2,}",
                    "(?U)a+",
                    "\\Aa",
                    "a\\z",
                    "'",
                    "\\\\",
                    "com$|^/d",
                    "(?i)CHROME",
                    "[\\n\\r]",
                    "é",
                    "😀");

    private static final List<String> KEYS =
            List.of(
                    "plan", "a.b", "a\"b", "", "😀", "a/b", "~", "~1", "*", "0", "$", "a b", "'",
                    "\\");

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    Event event() {
        var kind = one(List.of(EventKind.values()));
        return new Event(
                random.nextInt(1_000_000),
                kind,
                "",
                null,
                one(List.of("https://a.com", "https://A.com", "app://a.com", "pixel://1", "b")),
                new Event.Page(textOrNull(), false, true, textOrNull(), textOrNull()),
                new Event.Client(
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        textOrNull()),
                new Event.Campaign(textOrNull(), textOrNull(), textOrNull()),
                new Event.Detail(null, textOrNull(), metadata()),
                random.nextInt(3) == 0 ? null : failure());
    }

    private Event.Failure failure() {
        return new Event.Failure(
                text(), text(), null, "group", random.nextBoolean(), Event.Basis.whole(1), 0);
    }

    private @Nullable String metadata() {
        var entries = new HashMap<String, String>();
        for (int count = random.nextInt(8); count > 0; count--) {
            entries.put(one(KEYS), text());
        }
        return Metadata.json(entries);
    }

    private @Nullable String textOrNull() {
        return random.nextInt(4) == 0 ? null : text();
    }

    String text() {
        return switch (random.nextInt(3)) {
            case 0 -> one(TEXTS) + one(TEXTS);
            case 1 -> one(TEXTS) + one(TEXTS) + one(TEXTS);
            default -> one(TEXTS);
        };
    }

    Expression filter(List<Field> fields, int depth) {
        if (depth == 0) {
            return condition(one(fields));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Not(filter(fields, depth - 1));
            case 1 -> new And(some(fields, depth - 1));
            case 2 -> new Or(some(fields, depth - 1));
            default -> condition(one(fields));
        };
    }

    private List<Expression> some(List<Field> fields, int depth) {
        var some = new ArrayList<Expression>();
        for (int count = 2 + random.nextInt(2); count > 0; count--) {
            some.add(filter(fields, depth));
        }
        return some;
    }

    private Expression condition(Field field) {
        var property = new Property(field.name(), field.keyed() ? List.of(one(KEYS)) : List.of());
        if (field.type() != FieldType.PROJECT && random.nextInt(8) == 0) {
            return random.nextInt(10) == 0 ? new Literal(flag()) : property;
        }
        var operator = one(field.operators());
        var value = new Literal(value(field.type(), operator));
        return operator.equality() && random.nextBoolean()
                ? new Comparison(operator, value, property)
                : new Comparison(operator, property, value);
    }

    private Value value(FieldType type, Operator operator) {
        if (operator.equality() && type != FieldType.PROJECT && random.nextInt(6) == 0) {
            return new Value.Absent();
        }
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> type == FieldType.FLAG ? flag() : new Value.Text(text());
            case IN, IN_EXACT -> {
                var items = new ArrayList<Value>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    items.add(new Value.Text(text()));
                }
                yield new Value.Items(items);
            }
            case MATCHES -> new Value.Text(one(EXPRESSIONS));
            case LIKE, LIKE_EXACT -> new Value.Text(one(List.of("*", "", "?")) + text() + "*");
            default -> new Value.Text(text());
        };
    }

    private Value flag() {
        return new Value.Flag(random.nextBoolean());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
