package dev.footfall.collector.store.hot;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The segments of a data directory as one run of numbered events. One thread appends and publishes;
 * any thread reads what has been published.
 */
public final class HotStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HotStore.class);

    /** A disk that had no room for a new segment is not asked again for each event. */
    private static final long PAUSE_AFTER_REFUSAL = TimeUnit.SECONDS.toNanos(1);

    private static final long LONG_AGO = TimeUnit.DAYS.toNanos(365);

    private final Path directory;
    private final SegmentLimits limits;
    private final EventCodec codec = new EventCodec();
    private final ConcurrentNavigableMap<Long, Segment> segments;
    private final Unreadable unreadable = new Unreadable();
    private volatile Segment active;
    private volatile long published;
    private volatile boolean refusing;
    private volatile long activeSince;
    private long nextSeq;
    private long activeBytes;
    private long refusedAt;

    private HotStore(
            Path directory,
            SegmentLimits limits,
            ConcurrentNavigableMap<Long, Segment> segments,
            long lastSeq) {
        this.directory = directory;
        this.limits = limits;
        this.segments = segments;
        this.active = segments.lastEntry().getValue();
        this.nextSeq = lastSeq + 1;
        this.published = lastSeq;
        this.activeBytes = (nextSeq - active.firstSeq()) * SegmentLimits.AVERAGE_EVENT_BYTES;
        // How long its events have waited nobody knows, so they are due.
        this.activeSince = System.nanoTime() - LONG_AGO;
    }

    /** Receives events in the order of their numbers. */
    public interface Reader<X extends Exception> {
        void accept(long seq, Event event) throws X;
    }

    /** A segment that takes no more events: the numbers it covers, both ends included. */
    public record Sealed(long firstSeq, long lastSeq) {}

    /** Opens the segments of a directory that holds no other events. */
    public static HotStore open(Path directory, SegmentLimits limits) {
        return open(directory, limits, 0, 0);
    }

    /**
     * Opens every segment below {@code directory}, recovering those that were in use when the last
     * process ended and setting aside those that cannot be. The caller holds the lock of the data
     * directory.
     *
     * @param compactedThrough segments that hold only numbers up to this one are not needed any
     *     more
     * @param usedThrough no number up to this one is given to an event
     * @throws StorageException when the folder cannot be used
     */
    public static HotStore open(
            Path directory, SegmentLimits limits, long compactedThrough, long usedThrough) {
        try {
            Files.createDirectories(directory);
            var segments = SegmentFolder.open(directory, limits, compactedThrough);
            long lastSeq = usedThrough;
            for (var segment : segments.values()) {
                lastSeq = Math.max(lastSeq, segment.lastSeq());
            }
            lastSeq = Math.max(lastSeq, SegmentFolder.lastNumberOfDamaged(directory, limits));
            var last = segments.lastEntry();
            if (last == null || last.getValue().lastSeq() != lastSeq) {
                long next = lastSeq + 1;
                segments.put(next, Segment.create(SegmentFile.in(directory, next), limits));
            }
            return new HotStore(directory, limits, segments, lastSeq);
        } catch (IOException e) {
            throw new StorageException(
                    "The segments in %s cannot be opened: %s. Check the disk, the owner and the permissions."
                            .formatted(directory, e.getMessage()),
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

    /**
     * Begins a new segment unless the active one is empty. Only for the one writing thread, after
     * {@link #publish}.
     *
     * @throws IOException when there is no room for one; the active one stays in use
     */
    void roll() throws IOException {
        if (nextSeq == active.firstSeq()) {
            return;
        }
        if (refusing && System.nanoTime() - refusedAt < PAUSE_AFTER_REFUSAL) {
            throw new IOException("the disk had no room for another segment a moment ago");
        }
        try {
            active.force();
            var next = Segment.create(SegmentFile.in(directory, nextSeq), limits);
            segments.put(next.firstSeq(), next);
            active = next;
            activeBytes = 0;
            activeSince = System.nanoTime();
            refusing = false;
        } catch (IOException e) {
            refusedAt = System.nanoTime();
            refusing = true;
            throw e;
        }
    }

    /** Begins a new segment unless the active one is empty, where no commit loop runs. */
    public void sealAll() throws IOException {
        roll();
    }

    /** Number of the newest visible event; below the first one's when there are none. */
    public long published() {
        return published;
    }

    /** Number of the oldest event that is still held, or the next one's when none is. */
    public long firstSeq() {
        return segments.firstKey();
    }

    /** First number of the segment that holds {@code seq}. */
    public long segmentOf(long seq) {
        var holder = segments.floorKey(seq);
        return holder == null ? segments.firstKey() : holder;
    }

    /** Whether the active segment holds events. */
    public boolean isActiveEmpty() {
        return published < active.firstSeq();
    }

    /** How long events have been gathering in the active segment, in nanoseconds. */
    public long activeForNanos() {
        return System.nanoTime() - activeSince;
    }

    /** Segments that take no more events, oldest first. */
    public List<Sealed> sealed() {
        long open = active.firstSeq();
        return segments.values().stream()
                .filter(segment -> segment.firstSeq() < open)
                .map(segment -> new Sealed(segment.firstSeq(), segment.lastSeq()))
                .toList();
    }

    /**
     * Reads visible events of one segment, from {@code from} up to {@code most} numbers. Events
     * that cannot be read are left out and {@linkplain #damage told}.
     *
     * @return the number to go on from
     */
    public <X extends Exception> long read(long from, int most, Reader<X> reader) throws X {
        var holder = segments.floorEntry(from);
        var following = segments.higherKey(from);
        if (holder == null) {
            return following == null ? from : following;
        }
        var segment = holder.getValue();
        long visible = Math.min(segment.lastSeq(), published) + 1;
        long end = Math.min(from + most, visible);
        boolean isThere =
                segment.<X>whileOpen(() -> {
                    for (long seq = from; seq < end; seq++) {
                        read(segment, seq, reader);
                    }
                });
        boolean isAtItsEnd = !isThere || end > segment.lastSeq();
        return following != null && isAtItsEnd ? following : Math.max(from, end);
    }

    /**
     * Reads what beacons reported since a time, of the newest events; of those that are appended
     * meanwhile some or none.
     *
     * @param most how many of them it looks at
     * @param sinceMs milliseconds since the epoch, UTC
     * @param reader receives them in the order of their numbers
     */
    public void reports(long most, long sinceMs, Consumer<Report> reader) {
        new Recall(Runtime.getRuntime().availableProcessors(), sinceMs)
                .tell(segments.values().stream(), published + 1 - most, reader);
    }

    private <X extends Exception> void read(Segment segment, long seq, Reader<X> reader) throws X {
        var bytes = segment.get(seq);
        if (bytes == null) {
            unreadable.add(segment.firstSeq(), seq);
        } else {
            reader.accept(seq, EventCodec.decode(bytes));
        }
    }

    /**
     * Deletes a sealed segment, once nobody reads it. Its events must be kept elsewhere by then.
     */
    public void discard(Sealed sealed) throws IOException {
        var segment = segments.remove(sealed.firstSeq());
        if (segment != null) {
            segment.discard();
        }
    }

    /** Whether the disk had no room for the last segment that was needed. */
    public boolean isRefusing() {
        return refusing;
    }

    /**
     * What cannot be read: segments that were set aside, and single events; empty when all is well.
     */
    public List<String> damage() {
        try {
            return unreadable.with(SegmentFile.damaged(directory));
        } catch (IOException e) {
            return List.of("%s cannot be listed: %s".formatted(directory, e.getMessage()));
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
