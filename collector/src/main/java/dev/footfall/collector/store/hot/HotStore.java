package dev.footfall.collector.store.hot;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The segments of a data directory as one run of numbered events. One thread appends and publishes;
 * any thread reads what has been published.
 */
public final class HotStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HotStore.class);

    private final Path directory;
    private final SegmentLimits limits;
    private final EventCodec codec = new EventCodec();
    private final ConcurrentNavigableMap<Long, Segment> segments;
    private volatile Segment active;
    private volatile long published;
    private long nextSeq;
    private long activeBytes;

    private HotStore(
            Path directory, SegmentLimits limits, ConcurrentNavigableMap<Long, Segment> segments) {
        this.directory = directory;
        this.limits = limits;
        this.segments = segments;
        this.active = segments.lastEntry().getValue();
        this.nextSeq = active.lastSeq() + 1;
        this.published = nextSeq - 1;
        this.activeBytes = (nextSeq - active.firstSeq()) * SegmentLimits.AVERAGE_EVENT_BYTES;
    }

    /** Receives events in the order of their numbers. */
    public interface Reader<X extends Exception> {
        void accept(long seq, Event event) throws X;
    }

    /**
     * Opens every segment below {@code directory}, recovering those that were in use when the last
     * process ended. The caller holds the lock of the data directory.
     *
     * @throws StorageException when a file cannot be opened or created
     */
    public static HotStore open(Path directory, SegmentLimits limits) {
        try {
            Files.createDirectories(directory);
            var files = SegmentFile.list(directory);
            var segments = new ConcurrentSkipListMap<Long, Segment>();
            for (var file : files) {
                segments.put(file.firstSeq(), Segment.open(file, limits));
            }
            if (segments.isEmpty()) {
                segments.put(1L, Segment.create(SegmentFile.in(directory, 1), limits));
            }
            return new HotStore(directory, limits, segments);
        } catch (IOException e) {
            throw new StorageException(
                    "The segments in %s cannot be opened: %s. Check the disk, the owner and the permissions."
                            .formatted(directory, e),
                    e);
        }
    }

    /**
     * Stores one event under the next number. It stays invisible to readers until {@link #publish}.
     * Only for the one writing thread.
     *
     * @throws IOException when the disk refuses; nothing was stored
     */
    long append(Event event) throws IOException {
        var bytes = codec.encode(event);
        if (nextSeq - active.firstSeq() >= limits.events()
                || activeBytes + bytes.length > limits.bytes()) {
            roll();
        }
        try {
            active.put(nextSeq, bytes);
        } catch (IllegalStateException full) {
            LOG.warn("Segment {} is full before its limits; rolling", active.firstSeq(), full);
            roll();
            active.put(nextSeq, bytes);
        }
        activeBytes += bytes.length;
        return nextSeq++;
    }

    /** Lets readers see everything appended so far. Only for the one writing thread. */
    void publish() {
        published = nextSeq - 1;
    }

    private void roll() throws IOException {
        if (nextSeq == active.firstSeq()) {
            return;
        }
        active.force();
        var next = Segment.create(SegmentFile.in(directory, nextSeq), limits);
        segments.put(next.firstSeq(), next);
        active = next;
        activeBytes = 0;
    }

    /** Number of the newest visible event; below the first one's when there are none. */
    public long published() {
        return published;
    }

    /** Number of the oldest event that is still held. */
    public long firstSeq() {
        return segments.firstKey();
    }

    /** First number of the segment that holds {@code seq}. */
    public long segmentOf(long seq) {
        return segments.floorKey(seq);
    }

    /**
     * Reads visible events of one segment, from {@code from} up to {@code most} numbers.
     *
     * @return the number to go on from
     */
    public <X extends Exception> long read(long from, int most, Reader<X> reader) throws X {
        var segment = segments.floorEntry(from).getValue();
        var following = segments.higherKey(from);
        long end = Math.min(from + most, published + 1);
        if (following != null) {
            end = Math.min(end, following);
        }
        for (long seq = from; seq < end; seq++) {
            var bytes = segment.get(seq);
            if (bytes != null) {
                reader.accept(seq, EventCodec.decode(bytes));
            }
        }
        return end;
    }

    /**
     * Closes the full segments that hold only numbers below {@code seq}; nobody may read them
     * again.
     */
    public void release(long seq) throws IOException {
        while (segments.size() > 1 && segments.higherKey(segments.firstKey()) <= seq) {
            segments.pollFirstEntry().getValue().close();
        }
    }

    /** Returns when everything appended before is on the disk. */
    void force() throws IOException {
        active.force();
    }

    /** Closes every segment properly, so that the next start needs no recovery. */
    @Override
    public void close() throws IOException {
        while (!segments.isEmpty()) {
            segments.pollFirstEntry().getValue().close();
        }
    }
}
