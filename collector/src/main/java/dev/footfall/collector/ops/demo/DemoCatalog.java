package dev.footfall.collector.ops.demo;

import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.ops.demo.DemoEntities.DemoPixel;
import dev.footfall.collector.ops.demo.DemoEntities.DemoProject;
import dev.footfall.collector.ops.demo.DemoEntities.DemoSource;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Writes what the demonstration has besides events. */
public final class DemoCatalog {
    private DemoCatalog() {}

    /** Adds what is missing of it; a kill half-way is made up for by the next time. */
    public static void fill(Catalog catalog, Clock clock) {
        var since = clock.instant().minus(Duration.ofDays(DemoEntities.PROJECT_AGE_DAYS));
        var before = catalog.contents();
        for (var project : DemoEntities.projects()) {
            if (!before.projects().containsKey(project.id())) {
                catalog.add(entry(project, since)).join();
            }
        }
        for (var source : DemoEntities.sources()) {
            if (!before.sources().containsKey(source.uri())) {
                catalog.add(entry(source, since)).join();
            }
        }
        var pixel = DemoEntities.pixel();
        if (!before.pixels().containsKey(pixel.id())) {
            catalog.add(entry(pixel, since)).join();
        }
    }

    private static ProjectEntry entry(DemoProject project, Instant since) {
        var slug = project.name().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new ProjectEntry(project.id(), project.name(), slug, since);
    }

    private static SourceEntry entry(DemoSource source, Instant since) {
        return new SourceEntry(
                source.uri(),
                source.project(),
                source.uri().startsWith("app://") ? Kind.APPLICATION : Kind.WEBSITE,
                source.name(),
                since,
                null,
                null);
    }

    private static PixelEntry entry(DemoPixel pixel, Instant since) {
        return new PixelEntry(
                new Pixel(pixel.id(), pixel.event(), pixel.metadataJson()),
                pixel.project(),
                pixel.name(),
                since,
                null);
    }
}
