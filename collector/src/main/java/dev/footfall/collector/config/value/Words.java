package dev.footfall.collector.config.value;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;

/** Reads names that are one word. */
public final class Words {
    private Words() {}

    /** A text without white space. */
    public static Reading<String> single(String text) {
        return text.chars().anyMatch(Character::isWhitespace)
                ? new Unfit<>("holds white space", "write one word for each item")
                : new Fits<>(text);
    }
}
