package dev.footfall.admin.settings;

import dev.footfall.admin.theme.ThemeChoice;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered.
 *
 * @param collector address of the collector last connected to; absent before the first
 */
public record Settings(@Nullable String collector, ThemeChoice theme) {
    /** Those of a first start. */
    public static final Settings DEFAULTS = new Settings(null, ThemeChoice.SYSTEM);

    public Settings withCollector(String collector) {
        return new Settings(collector, theme);
    }

    public Settings withTheme(ThemeChoice theme) {
        return new Settings(collector, theme);
    }
}
