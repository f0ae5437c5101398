package dev.footfall.collector.config.value;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;

/** Reads names that are one word, and expressions. */
public final class Words {
    private Words() {}

    /** A text without white space. */
    public static Reading<String> single(String text) {
        return text.chars().anyMatch(Character::isWhitespace)
                ? new Unfit<>("holds white space", "write one word for each item")
                : new Fits<>(text);
    }

    /** An expression about requests, in the filter language. */
    public static Reading<String> rule(String text) {
        try {
            Filter.parse(text, FieldSet.REQUEST);
            return new Fits<>(text);
        } catch (FilterException wrong) {
            return new Unfit<>(
                    "goes wrong at character %d: %s"
                            .formatted(wrong.position() + 1, wrong.getMessage()),
                    "see docs/access.md for what an expression may ask");
        }
    }
}
