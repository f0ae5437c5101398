package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.manifest.Hold;
import dev.footfall.collector.store.mirror.MirroredSegment;
import java.util.List;

/**
 * What a transaction began with.
 *
 * @param segments those that are mirrored
 * @param areCounted whether the rollups that it sees are of the manifest
 */
record Begun(List<MirroredSegment> segments, Hold hold, boolean areCounted) {
    Begun {
        segments = List.copyOf(segments);
    }

    /** Those whose events are in no file of the manifest. */
    List<MirroredSegment> hot() {
        long compactedThrough = hold.manifest().compactedThrough();
        return segments.stream().filter(segment -> segment.firstSeq() > compactedThrough).toList();
    }
}
