package dev.footfall.model.filter.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of one use of the language. Case does not matter in their names. */
public record FieldSet(Scope scope, List<Field> fields) {
    /** Page views and events, as the dashboard counts them. */
    public static final FieldSet DASHBOARD =
            new FieldSet(
                    Scope.CONDITIONS,
                    List.of(
                            new Field("project", FieldType.PROJECT, false),
                            Field.text("source"),
                            Field.text("path"),
                            Field.text("referrer"),
                            Field.text("referrer_group"),
                            Field.text("country"),
                            Field.text("language"),
                            Field.text("browser"),
                            Field.text("version"),
                            Field.text("os"),
                            Field.text("device"),
                            Field.text("utm_source"),
                            Field.text("utm_medium"),
                            Field.text("utm_campaign"),
                            Field.text("event"),
                            new Field("meta", FieldType.TEXT, true)));

    /** Exceptions and their groups. */
    public static final FieldSet EXCEPTIONS =
            new FieldSet(
                    Scope.CONDITIONS,
                    List.of(
                            new Field("project", FieldType.PROJECT, false),
                            Field.text("source"),
                            Field.text("app"),
                            Field.text("app_version"),
                            Field.text("type"),
                            Field.text("message"),
                            new Field("handled", FieldType.FLAG, false),
                            Field.text("browser"),
                            Field.text("version"),
                            Field.text("os"),
                            Field.text("device"),
                            new Field("meta", FieldType.TEXT, true)));

    /** A request for statistics, and who makes it. */
    public static final FieldSet REQUEST =
            new FieldSet(
                    Scope.EXPRESSIONS,
                    List.of(
                            Field.text("method"),
                            Field.text("path"),
                            Field.text("client_ip"),
                            new Field("headers", FieldType.TEXT, true),
                            new Field("claims", FieldType.ANY, true)));

    public FieldSet {
        fields = List.copyOf(fields);
    }

    /** The field of this name. */
    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(lower(name))).findFirst();
    }

    /** The fields that an editor offers to somebody who has written so much of a name. */
    public List<Field> starting(String prefix) {
        return fields.stream().filter(field -> field.name().startsWith(lower(prefix))).toList();
    }

    /** The name that somebody may have meant who wrote one that no field has. */
    public Optional<Field> nearest(String name) {
        return Nearest.to(lower(name), fields);
    }

    /** Only ASCII, as every name is: the Kelvin sign is no k. */
    private static String lower(String name) {
        return name.chars().allMatch(c -> c < 0x80) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
