package dev.footfall.collector.ops.transfer.stored;

import com.google.common.collect.Iterators;
import dev.footfall.collector.ingest.Regrouping;
import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.transfer.archive.Archive;
import dev.footfall.collector.ops.transfer.archive.Listings;
import dev.footfall.collector.ops.transfer.in.ImportFile;
import dev.footfall.collector.ops.transfer.row.EventSource;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Takes the events of a file or an archive into a data directory that nobody serves. What is here
 * already is skipped, so the same again, or a larger one, adds only what is new.
 */
public final class ImportEvents {
    private final DataDirectory directory;
    private final boolean regroup;

    /**
     * Imports into an open directory.
     *
     * @param regroup whether exceptions are filed anew by the rules of this collector
     */
    public ImportEvents(DataDirectory directory, boolean regroup) {
        this.directory = directory;
        this.regroup = regroup;
    }

    /** Imports a file, or the directory of an archive with its projects, sources and pixels. */
    public void run(Path source, Console console) throws IOException {
        if (Files.isDirectory(source)) {
            var archive = Archive.in(source);
            add(archive.listings(), console);
            try (var events = archive.events()) {
                load(events, console);
            }
            archive.strangers()
                    .forEach(file -> console.line("%s was not looked at".formatted(file)));
        } else {
            try (var events = ImportFile.open(source)) {
                load(events, console);
            }
        }
    }

    private void load(EventSource events, Console console) throws IOException {
        var count =
                directory
                        .loading()
                        .load(told(regroup ? regrouped(events) : events, events, console), _ -> {});
        events.remarks().lines().forEach(console::line);
        console.line(
                "%,d events were added, %,d were here already"
                        .formatted(count.stored(), count.skipped()));
    }

    private static Iterator<StoredEvent> regrouped(Iterator<StoredEvent> events) {
        return Iterators.transform(
                events,
                stored ->
                        new StoredEvent(
                                stored.seq(),
                                stored.originSeq(),
                                Regrouping.regrouped(stored.event())));
    }

    private static Iterator<StoredEvent> told(
            Iterator<StoredEvent> events, EventSource source, Console console) {
        return Iterators.transform(
                events,
                event -> {
                    console.progress(source.done(), source.of(), source.what());
                    return event;
                });
    }

    /** What is here already stays as it is: somebody may have changed it since. */
    private void add(Listings listings, Console console) {
        var catalog = directory.parts().catalog();
        int added = addProjects(listings, catalog) + addSources(listings, catalog);
        added += addPixels(listings, catalog);
        listings.remarks().lines().forEach(console::line);
        console.line(
                "%,d of %,d projects, sources and pixels were added"
                        .formatted(
                                added,
                                listings.projects().size()
                                        + listings.sources().size()
                                        + listings.pixels().size()));
    }

    private static int addProjects(Listings listings, Catalog catalog) {
        int added = 0;
        for (var project : listings.projects()) {
            if (!catalog.contents().projects().containsKey(project.id())) {
                catalog.add(project).join();
                added++;
            }
        }
        return added;
    }

    private static int addSources(Listings listings, Catalog catalog) {
        int added = 0;
        for (var source : listings.sources()) {
            if (!catalog.contents().sources().containsKey(source.uri())) {
                catalog.add(source).join();
                added++;
            }
        }
        return added;
    }

    private static int addPixels(Listings listings, Catalog catalog) {
        int added = 0;
        for (var pixel : listings.pixels()) {
            if (!catalog.contents().pixels().containsKey(pixel.pixel().id())) {
                catalog.add(pixel).join();
                added++;
            }
        }
        return added;
    }
}
