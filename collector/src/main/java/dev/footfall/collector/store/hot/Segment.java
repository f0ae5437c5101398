package dev.footfall.collector.store.hot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Chronicle Map file: sequence number to encoded event. Entries reach the operating system's
 * page cache as they are put, so they outlive the process; {@link #force} makes them outlive the
 * machine. One thread writes while others read.
 */
final class Segment implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Segment.class);

    private final SegmentFile file;
    private final ChronicleMap<Long, byte[]> map;
    private final FileChannel channel;

    private Segment(SegmentFile file, ChronicleMap<Long, byte[]> map) throws IOException {
        this.file = file;
        this.map = map;
        this.channel = FileChannel.open(file.path(), StandardOpenOption.WRITE);
    }

    /** Makes an empty segment under a temporary name and renames it when it is usable. */
    static Segment create(SegmentFile file, SegmentLimits limits) throws IOException {
        var map = builder(limits).createPersistedTo(file.temporary().toFile());
        Files.move(file.temporary(), file.path(), StandardCopyOption.ATOMIC_MOVE);
        file.forceDirectory();
        return new Segment(file, map);
    }

    /** Opens a segment, recovering it when it was not closed properly. */
    static Segment open(SegmentFile file, SegmentLimits limits) throws IOException {
        var clean = file.isClean();
        file.markInUse();
        if (clean) {
            return new Segment(file, builder(limits).createPersistedTo(file.path().toFile()));
        }
        LOG.info("Recovering segment {}, which was in use when the collector ended", file.path());
        return new Segment(
                file,
                builder(limits)
                        .recoverPersistedTo(
                                file.path().toFile(),
                                true,
                                damage ->
                                        LOG.warn(
                                                "Segment {} is damaged: {}",
                                                file.path(),
                                                damage.message())));
    }

    /**
     * Chronicle's own hook would close the map while the last requests are still being answered, so
     * it is left out; whoever opens a segment closes it.
     */
    private static ChronicleMapBuilder<Long, byte[]> builder(SegmentLimits limits) {
        return ChronicleMapBuilder.of(Long.class, byte[].class)
                .name("hot")
                .entries(limits.events())
                .averageValueSize(SegmentLimits.AVERAGE_EVENT_BYTES)
                .putReturnsNull(true)
                .removeReturnsNull(true)
                .skipCloseOnExitHook(true);
    }

    long firstSeq() {
        return file.firstSeq();
    }

    /** Highest sequence number in it; one below the first when it is empty. Reads every key. */
    long lastSeq() {
        long last = firstSeq() - 1;
        for (Long seq : map.keySet()) {
            last = Math.max(last, seq);
        }
        return last;
    }

    /**
     * Stores one event.
     *
     * @throws IllegalStateException when the map is full
     */
    void put(long seq, byte[] event) {
        map.put(seq, event);
    }

    /** The event of that number, or null where a kill left a gap. */
    byte @Nullable [] get(long seq) {
        return map.get(seq);
    }

    /** Returns when everything put before is on the disk. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Writes everything to disk and marks the file as properly closed. */
    @Override
    public void close() throws IOException {
        map.close();
        try (channel) {
            channel.force(true);
        }
        file.markClean();
    }
}
