package dev.footfall.admin.dashboard.filter.view;

import dev.footfall.admin.dashboard.filter.condition.Condition;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.model.filter.text.Printer;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Operator;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a filter in a person's words. */
record FilterWords(Messages messages) {
    /** A part as a chip says it; as the language says it where that has no everyday shape. */
    String part(Expression part) {
        return Condition.of(part).map(this::condition).orElseGet(() -> Printer.print(part));
    }

    private String condition(Condition condition) {
        return messages.text(
                "filter.condition",
                field(condition.field()),
                operator(condition.operator()),
                values(condition));
    }

    private String values(Condition condition) {
        var name = condition.field().name();
        return condition.values().isEmpty()
                ? messages.text("filter.nothing")
                : condition.values().stream()
                        .map(value -> value(name, value))
                        .collect(Collectors.joining(", "));
    }

    private String field(Property field) {
        return field.keys().isEmpty()
                ? field(field.name())
                : messages.text("filter.keyed", field(field.name()), field.key());
    }

    /** A field by its name in the language, which a newer one goes by as well. */
    String field(String name) {
        return switch (name) {
            case "project" -> messages.text("filter.field.project");
            case "source" -> messages.text("filter.field.source");
            case "path" -> messages.text("filter.field.path");
            case "referrer" -> messages.text("filter.field.referrer");
            case "referrer_group" -> messages.text("filter.field.group");
            case "country" -> messages.text("filter.field.country");
            case "language" -> messages.text("filter.field.language");
            case "browser" -> messages.text("filter.field.browser");
            case "version" -> messages.text("filter.field.version");
            case "os" -> messages.text("filter.field.os");
            case "device" -> messages.text("filter.field.device");
            case "utm_source" -> messages.text("filter.field.utmsource");
            case "utm_medium" -> messages.text("filter.field.utmmedium");
            case "utm_campaign" -> messages.text("filter.field.utmcampaign");
            case "event" -> messages.text("filter.field.event");
            case "meta" -> messages.text("filter.field.meta");
            default -> name;
        };
    }

    String operator(Operator operator) {
        return switch (operator) {
            case EQUAL -> messages.text("filter.operator.is");
            case NOT_EQUAL -> messages.text("filter.operator.isnot");
            case IN -> messages.text("filter.operator.in");
            case CONTAINS -> messages.text("filter.operator.contains");
            case STARTS_WITH -> messages.text("filter.operator.starts");
            case ENDS_WITH -> messages.text("filter.operator.ends");
            case LIKE -> messages.text("filter.operator.like");
            case MATCHES -> messages.text("filter.operator.matches");
            case LESS,
                    AT_MOST,
                    GREATER,
                    AT_LEAST,
                    IN_EXACT,
                    CONTAINS_EXACT,
                    STARTS_WITH_EXACT,
                    ENDS_WITH_EXACT,
                    LIKE_EXACT ->
                    operator.symbol();
        };
    }

    /** A value, where the empty one goes by the name that breakdowns give it. */
    String value(String field, String value) {
        if (!value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "referrer" -> messages.text("breakdown.direct");
            case "referrer_group", "utm_source", "utm_medium", "utm_campaign" ->
                    messages.text("filter.value.none");
            case "event" -> messages.text("filter.value.unnamed");
            default -> messages.text("breakdown.unknown");
        };
    }

    /** Values as a line that can be taken apart at its commas. */
    static String line(List<String> values) {
        return String.join(", ", values);
    }
}
