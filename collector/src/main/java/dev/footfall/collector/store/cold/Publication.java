package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifest;
import dev.footfall.collector.store.manifest.ManifestChange;
import dev.footfall.collector.store.manifest.Manifests;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Writes files and makes them part of the data: all of them at once, or none. */
public final class Publication {
    private final Manifests manifests;
    private final ColdWriter writer;
    private final Steps steps;

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
     *     and the files wait for the next start
     */
    public Manifest publish(
            Function<String, Origin> origin,
            SortedEvents events,
            Function<List<EventFile>, ManifestChange> change)
            throws IOException {
        steps.reached(Step.BEGUN);
        var before = manifests.current();
        var files = writer.write(before.lastBatch() + 1, origin.apply(before.catalogId()), events);
        try {
            var after = manifests.commit(change.apply(files));
            steps.reached(Step.COMMITTED);
            return after;
        } catch (StorageException failure) {
            if (manifests.isCertain()) {
                writer.remove(files, failure);
            }
            throw failure;
        }
    }
}
