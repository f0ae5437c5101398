package dev.footfall.collector.store.hot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what a directory of segments holds after whatever happened to it. */
final class SegmentFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentFolder.class);

    private SegmentFolder() {}

    /** The segments by first number, but for those that are not needed or cannot be opened. */
    static ConcurrentNavigableMap<Long, Segment> open(
            Path directory, SegmentLimits limits, long compactedThrough) throws IOException {
        var segments = new ConcurrentSkipListMap<Long, Segment>();
        int number = 0;
        var files = SegmentFile.list(directory);
        for (var file : files) {
            number++;
            if (file.firstSeq() <= compactedThrough) {
                file.delete();
                continue;
            }
            if (!file.isClean()) {
                LOG.info("Segment {} of {} needs recovery", number, files.size());
            }
            var segment = openOrSetAside(file, limits);
            if (segment != null) {
                segments.put(segment.firstSeq(), segment);
            }
        }
        discardEmptyOnes(segments);
        return segments;
    }

    /**
     * Numbers used elsewhere make a segment begin further on; an empty one before it is of no use.
     */
    private static void discardEmptyOnes(NavigableMap<Long, Segment> segments) throws IOException {
        for (var segment : List.copyOf(segments.values())) {
            boolean isEmpty = segment.lastSeq() < segment.firstSeq();
            if (isEmpty && segment.firstSeq() < segments.lastKey()) {
                segments.remove(segment.firstSeq());
                segment.discard();
            }
        }
    }

    /** Whatever Chronicle throws at a file, the other segments are served. */
    private static @Nullable Segment openOrSetAside(SegmentFile file, SegmentLimits limits)
            throws IOException {
        try {
            if (file.isCutShort()) {
                throw new IOException("the file is cut short");
            }
            return Segment.open(file, limits);
        } catch (IOException | RuntimeException | AssertionError | InternalError e) {
            LOG.error(
                    "Segment {} cannot be opened and is set aside; its events are lost unless a backup has them",
                    file.path(),
                    e);
            file.setAside();
            return null;
        }
    }

    /** No number that a damaged segment may have given away is given again. */
    static long lastNumberOfDamaged(Path directory, SegmentLimits limits) throws IOException {
        return SegmentFile.damaged(directory).stream()
                .mapToLong(name -> Long.parseLong(name, 0, name.indexOf('.'), 10))
                .map(first -> first + limits.events())
                .max()
                .orElse(0);
    }
}
