package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifest;
import dev.footfall.collector.store.manifest.ManifestChange;
import dev.footfall.collector.store.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes files and makes them part of the data: all of them at once, or none. For one thread at a
 * time.
 */
public final class Publication {
    private final Manifests manifests;
    private final ColdWriter writer;
    private final Steps steps;
    private final List<EventFile> leftovers = new ArrayList<>();

    public Publication(Manifests manifests, Steps steps) {
        this.manifests = manifests;
        this.writer = new ColdWriter(manifests.folder(), steps);
        this.steps = steps;
    }

    /** The files now. */
    public Manifests manifests() {
        return manifests;
    }

    /**
     * Publishes events.
     *
     * @param change what the written files mean for the manifest
     * @throws StorageException when the catalogue refused; nothing changed, or it is not known yet
     *     and the next time finds out
     */
    public Manifest publish(
            Function<String, Origin> origin,
            SortedEvents events,
            Function<List<EventFile>, ManifestChange> change)
            throws IOException {
        steps.reached(Step.BEGUN);
        manifests.refresh();
        removeLeftovers();
        var before = manifests.current();
        var files = writer.write(before.lastBatch() + 1, origin.apply(before.catalogId()), events);
        try {
            var after = manifests.commit(change.apply(files));
            steps.reached(Step.COMMITTED);
            return after;
        } catch (StorageException failure) {
            if (manifests.isCertain()) {
                writer.remove(files, failure);
            } else {
                leftovers.addAll(files);
            }
            throw failure;
        }
    }

    /** Files of which it was not known whether they had become visible: those that did not. */
    private void removeLeftovers() throws IOException {
        var visible =
                manifests.current().files().stream()
                        .map(EventFile::path)
                        .collect(Collectors.toSet());
        for (var file : leftovers) {
            if (!visible.contains(file.path())) {
                Files.deleteIfExists(manifests.locate(file));
            }
        }
        leftovers.clear();
    }
}
