package dev.footfall.admin.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Finds and fills in the program's sentences. Safe for use by many threads. */
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale numbers;

    private Messages(ResourceBundle bundle, Locale numbers) {
        this.bundle = bundle;
        this.numbers = numbers;
    }

    /**
     * Reads the sentences.
     *
     * @param language of the words; English where there is no translation
     * @param numbers how numbers inside sentences are written
     */
    public static Messages load(Locale language, Locale numbers) {
        var rules =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                ResourceBundle.getBundle("dev.footfall.admin.i18n.messages", language, rules),
                numbers);
    }

    /**
     * The sentence called {@code key}, its places filled with {@code arguments}.
     *
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), numbers).format(arguments);
    }
}
