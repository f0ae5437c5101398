package dev.footfall.collector.store.catalog.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything in the catalogue at one moment. Immutable.
 *
 * @param projects by id
 * @param sources by URI
 * @param pixels by id
 */
public record Contents(
        Map<String, ProjectEntry> projects,
        Map<String, SourceEntry> sources,
        Map<String, PixelEntry> pixels) {
    public Contents {
        projects = Map.copyOf(projects);
        sources = Map.copyOf(sources);
        pixels = Map.copyOf(pixels);
    }

    /** The same with these sources added or in place of older rows, and with these pixels. */
    public Contents with(Collection<SourceEntry> newer, Map<String, PixelEntry> pixelsNow) {
        var merged = new HashMap<>(sources);
        newer.forEach(source -> merged.put(source.uri(), source));
        return new Contents(projects, merged, pixelsNow);
    }
}
