package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.parquet.EventFileSummary;
import dev.footfall.collector.store.parquet.EventFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as one file for each day. The files have their names and survive a power cut when
 * it returns, and none is left when it fails; nobody reads them before the manifest names them.
 */
public final class ColdWriter {
    static final String TEMPORARY = ".tmp";
    private static final String SUFFIX = ".parquet";

    private final Path folder;
    private final Steps steps;

    /** Writes below a folder. */
    public ColdWriter(Path folder, Steps steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /**
     * Writes all events.
     *
     * @param batch number of the batch that the files are part of; it makes their names unique
     */
    public List<EventFile> write(long batch, Origin origin, SortedEvents events)
            throws IOException {
        var written = new ArrayList<EventFile>();
        try {
            var next = events.next();
            while (next != null) {
                next = writeDay(batch, origin, next, events, written);
            }
            forceFolders(written);
            steps.reached(Step.READY);
            return List.copyOf(written);
        } catch (IOException | RuntimeException failure) {
            remove(written, failure);
            throw failure;
        }
    }

    /** Returns the first event of the day after. */
    private @Nullable StoredEvent writeDay(
            long batch,
            Origin origin,
            StoredEvent first,
            SortedEvents events,
            List<EventFile> written)
            throws IOException {
        long day = Days.of(first.event().receivedMs());
        var date = LocalDate.ofEpochDay(day);
        var path = freePath(date, batch);
        var target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        var temporary = target.resolveSibling(target.getFileName() + TEMPORARY);
        StoredEvent next = first;
        EventFileSummary summary;
        try (var file = EventFileWriter.create(temporary, origin.metadata())) {
            while (next != null && Days.of(next.event().receivedMs()) == day) {
                file.add(next);
                next = events.next();
            }
            summary = file.finish();
        }
        steps.reached(Step.WRITTEN);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        written.add(new EventFile(path, date, summary, batch, null));
        steps.reached(Step.NAMED);
        return next;
    }

    /**
     * A file that has the usual name already is nobody's, and may be the only copy of its events.
     */
    private String freePath(LocalDate date, long batch) {
        var stem =
                String.format(
                        Locale.ROOT,
                        "%04d/%02d/%02d/events-%d",
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        batch);
        var path = stem + SUFFIX;
        for (int i = 2; Files.exists(folder.resolve(path)); i++) {
            path = stem + "-" + i + SUFFIX;
        }
        return path;
    }

    private void forceFolders(List<EventFile> written) throws IOException {
        var folders = new LinkedHashSet<Path>();
        for (var file : written) {
            folders.addAll(Folders.above(folder, file.path()));
        }
        for (var at : folders) {
            Folders.force(at);
        }
    }

    /** Deletes files that did not become visible. */
    public void remove(List<EventFile> written, Exception cause) {
        for (var file : written) {
            try {
                Files.deleteIfExists(folder.resolve(file.path()));
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
