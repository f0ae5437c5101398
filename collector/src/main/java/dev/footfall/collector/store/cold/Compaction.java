package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.manifest.ManifestChange;
import java.io.IOException;

/**
 * Turns sealed segments into files. An interruption at any step leaves each event where it was or
 * where it goes, and visible in exactly one of the two.
 */
public final class Compaction {
    private final HotStore hot;
    private final Catalog catalog;
    private final Publication publication;
    private final Steps steps;

    public Compaction(HotStore hot, Catalog catalog, Publication publication, Steps steps) {
        this.hot = hot;
        this.catalog = catalog;
        this.publication = publication;
        this.steps = steps;
    }

    /**
     * Compacts the segments that are sealed now, oldest first.
     *
     * @return how many
     */
    public int run() throws IOException {
        return run(0);
    }

    /**
     * Compacts sealed segments, oldest first, and leaves the newest of them.
     *
     * @param left how many
     * @return how many it compacted
     */
    public int run(int left) throws IOException {
        int compacted = 0;
        publication.manifests().refresh();
        var sealed = hot.sealed();
        for (var segment : sealed.subList(0, Math.max(0, sealed.size() - left))) {
            if (segment.lastSeq() > publication.manifests().current().compactedThrough()) {
                compact(segment);
            }
            hot.discard(segment);
            steps.reached(Step.CLEARED);
            compacted++;
        }
        return compacted;
    }

    private void compact(HotStore.Sealed segment) throws IOException {
        var events = new SegmentEvents(hot, segment);
        events.sources()
                .forEach((source, seen) -> catalog.notice(source, seen.firstMs(), seen.lastMs()));
        publication.publish(
                catalogId -> Origin.segment(catalogId, segment.firstSeq()),
                events,
                files -> ManifestChange.compacted(files, segment.lastSeq()));
    }
}
