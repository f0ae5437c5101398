package dev.footfall.collector.query.filter;

import dev.footfall.model.filter.tree.Expression.Property;

/**
 * Where a field is stored.
 *
 * @param sql the column, or an expression over one
 * @param absence how it can be absent
 */
record Column(String sql, Absence absence) {
    /** How a value can be absent. */
    enum Absence {
        NEVER,
        AS_NULL,
        /** As null, and finding out costs as much as the value. */
        AS_COMPUTED_NULL
    }

    static Column of(Property property, Parameters parameters) {
        return switch (property.name()) {
            case "source", "app" -> new Column("source", Absence.NEVER);
            case "kind" -> new Column("kind", Absence.NEVER);
            case "meta" -> metadata(property.key(), parameters);
            default -> new Column(nullable(property.name()), Absence.AS_NULL);
        };
    }

    private static String nullable(String field) {
        return switch (field) {
            case "path" -> "pathname";
            case "referrer" -> "referrer_host";
            case "browser" -> "ua_browser";
            case "version" -> "ua_version";
            case "os" -> "ua_os";
            case "device" -> "ua_device";
            case "event" -> "event_name";
            case "type" -> "exc_type";
            case "message" -> "exc_message";
            case "handled" -> "exc_handled";
            case "referrer_group",
                    "country",
                    "language",
                    "utm_source",
                    "utm_medium",
                    "utm_campaign",
                    "app_version" ->
                    field;
            default -> throw new IllegalArgumentException("no column for " + field);
        };
    }

    /** A key goes as a JSON pointer: every other notation gives some characters a meaning. */
    private static Column metadata(String key, Parameters parameters) {
        var pointer = "/" + key.replace("~", "~0").replace("/", "~1");
        return new Column(
                "try(json_extract_string(metadata_json, %s))".formatted(parameters.place(pointer)),
                Absence.AS_COMPUTED_NULL);
    }

    /**
     * The value without case, as {@code Folding} takes it out, to be held against a text without
     * case. Only where that has a sigma does it matter that the engine knows two; replacing one
     * takes as long as the rest.
     */
    String folded(String text) {
        return text.indexOf('σ') < 0
                ? "lower(%s)".formatted(sql)
                : "replace(lower(%s), 'ς', 'σ')".formatted(sql);
    }

    /** A test of the value that an absent value fails. */
    String present(String test) {
        return switch (absence) {
            case NEVER -> test;
            // Unlike coalesce, a plain conjunction lets the engine skip blocks of rows.
            case AS_NULL -> "(%s is not null and %s)".formatted(sql, test);
            case AS_COMPUTED_NULL -> "coalesce(%s, false)".formatted(test);
        };
    }
}
