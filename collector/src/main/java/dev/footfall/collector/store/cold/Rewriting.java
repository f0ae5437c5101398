package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.ManifestChange;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Puts one file in the place of several of the same day. */
public final class Rewriting {
    private final Publication publication;

    public Rewriting(Publication publication) {
        this.publication = publication;
    }

    /**
     * Rewrites files of one day.
     *
     * @param wanted events that stay; when none does, no file takes the place of the old ones
     */
    public void rewrite(List<EventFile> files, Predicate<StoredEvent> wanted) throws IOException {
        var manifests = publication.manifests();
        manifests.refresh();
        var paths = files.stream().map(manifests::locate).toList();
        try (var events = MergedEvents.of(paths, wanted)) {
            publication.publish(
                    catalogId -> Origin.files(catalogId, files),
                    events,
                    written -> ManifestChange.rewritten(files, written));
        }
    }
}
