package dev.footfall.admin.settings;

import dev.footfall.admin.theme.ThemeChoice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered.
 *
 * @param collector address of the collector last connected to; absent before the first
 * @param collectors addresses of all that were connected to and not forgotten, as they were met
 */
public record Settings(@Nullable String collector, List<String> collectors, ThemeChoice theme) {
    /** Those of a first start. */
    public static final Settings DEFAULTS = new Settings(null, List.of(), ThemeChoice.SYSTEM);

    /** A file of an earlier release knows one collector and no list of them. */
    public Settings(
            @Nullable String collector, @Nullable List<String> collectors, ThemeChoice theme) {
        var all = new LinkedHashSet<>(Objects.requireNonNullElse(collectors, List.<String>of()));
        if (collector != null) {
            all.add(collector);
        }
        this.collector = collector;
        this.collectors = List.copyOf(all);
        this.theme = theme;
    }

    public Settings withCollector(String collector) {
        return new Settings(collector, collectors, theme);
    }

    /** Forgets one; the next start asks where to connect if it was the last one. */
    public Settings withoutCollector(String forgotten) {
        return new Settings(
                forgotten.equals(collector) ? null : collector,
                collectors.stream().filter(each -> !each.equals(forgotten)).toList(),
                theme);
    }

    public Settings withTheme(ThemeChoice theme) {
        return new Settings(collector, collectors, theme);
    }
}
