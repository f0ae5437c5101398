package dev.footfall.admin.settings;

import dev.footfall.admin.theme.ThemeChoice;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered.
 *
 * @param collector address of the collector last connected to; absent before the first
 * @param collectors addresses of all that were connected to and not forgotten, as they were met
 * @param views what was last looked at, by the address of the collector
 */
public record Settings(
        @Nullable String collector,
        List<String> collectors,
        ThemeChoice theme,
        Map<String, View> views) {
    /** Those of a first start. */
    public static final Settings DEFAULTS =
            new Settings(null, List.of(), ThemeChoice.SYSTEM, Map.of());

    /**
     * What was looked at.
     *
     * @param range the word for the span of time
     * @param filter the text of the filter
     */
    public record View(String range, String filter) {}

    /** A file of an earlier release knows one collector, no list of them, and no views. */
    public Settings(
            @Nullable String collector,
            @Nullable List<String> collectors,
            ThemeChoice theme,
            @Nullable Map<String, View> views) {
        var all = new LinkedHashSet<>(Objects.requireNonNullElse(collectors, List.<String>of()));
        if (collector != null) {
            all.add(collector);
        }
        this.collector = collector;
        this.collectors = List.copyOf(all);
        this.theme = theme;
        this.views = Map.copyOf(Objects.requireNonNullElse(views, Map.<String, View>of()));
    }

    public Settings withCollector(String collector) {
        return new Settings(collector, collectors, theme, views);
    }

    /** Forgets one; the next start asks where to connect if it was the last one. */
    public Settings withoutCollector(String forgotten) {
        return new Settings(
                forgotten.equals(collector) ? null : collector,
                collectors.stream().filter(each -> !each.equals(forgotten)).toList(),
                theme,
                viewsWithout(forgotten));
    }

    public Settings withTheme(ThemeChoice theme) {
        return new Settings(collector, collectors, theme, views);
    }

    public Settings withView(String collector, View view) {
        var changed = new HashMap<>(views);
        changed.put(collector, view);
        return new Settings(this.collector, collectors, theme, changed);
    }

    private Map<String, View> viewsWithout(String forgotten) {
        var changed = new HashMap<>(views);
        changed.remove(forgotten);
        return changed;
    }
}
