package dev.footfall.collector.store.hot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.zip.CRC32C;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Chronicle Map file: sequence number to encoded event and checksum. Entries reach the
 * operating system's page cache as they are put, so they outlive the process; {@link #force} makes
 * them outlive the machine. One thread writes while others read; a reader keeps it from being
 * closed.
 */
final class Segment implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Segment.class);
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private final SegmentFile file;
    private final ChronicleMap<Long, byte[]> map;
    private final FileChannel channel;
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private volatile long lastSeq;

    private Segment(SegmentFile file, ChronicleMap<Long, byte[]> map, long lastSeq)
            throws IOException {
        this.file = file;
        this.map = map;
        this.lastSeq = lastSeq;
        this.channel = FileChannel.open(file.path(), StandardOpenOption.WRITE);
    }

    /**
     * Makes an empty segment under a temporary name and renames it when it is usable: its whole
     * size is reserved on the disk by then.
     *
     * @throws IOException when the disk has no room for it, among others
     */
    static Segment create(SegmentFile file, SegmentLimits limits) throws IOException {
        var temporary = file.temporary();
        Reservation.check(temporary, limits);
        var map = builder(limits).createPersistedTo(temporary.toFile());
        try {
            Reservation.reserve(temporary);
            Files.move(temporary, file.path(), StandardCopyOption.ATOMIC_MOVE);
            file.forceDirectory();
            return new Segment(file, map, file.firstSeq() - 1);
        } catch (IOException e) {
            map.close();
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Opens a segment, recovering it when it was not closed properly. */
    static Segment open(SegmentFile file, SegmentLimits limits) throws IOException {
        var clean = file.isClean();
        var lastSeq = file.lastSeq();
        file.markInUse();
        if (clean) {
            var map = builder(limits).createPersistedTo(file.path().toFile());
            return new Segment(
                    file, map, lastSeq.isPresent() ? lastSeq.getAsLong() : highest(map, file));
        }
        LOG.info("Recovering segment {}, which was in use when the collector ended", file.path());
        return recover(file, limits);
    }

    /**
     * Chronicle takes every entry out of the map and puts it back when it has checked it, so a kill
     * in the middle costs the one that is out. It works on a copy, which takes the segment's place
     * when it is whole.
     */
    private static Segment recover(SegmentFile file, SegmentLimits limits) throws IOException {
        var copy = copyOf(file);
        SegmentFile.endRecoveryOfOthers(copy);
        var map =
                builder(limits)
                        .recoverPersistedTo(
                                copy.toFile(),
                                true,
                                damage ->
                                        LOG.warn(
                                                "Segment {} holds a torn entry: {}",
                                                file.path(),
                                                damage.message()));
        try {
            if (!copy.equals(file.path())) {
                file.replaceBy(copy);
            }
            return new Segment(file, map, highest(map, file));
        } catch (IOException e) {
            map.close();
            throw e;
        }
    }

    private static Path copyOf(SegmentFile file) {
        try {
            return Files.copy(file.path(), file.temporary(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn(
                    "There is no room for a copy of segment {}, so it is recovered in place; do not stop that by force",
                    file.path(),
                    e);
            return file.path();
        }
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

    /** Makes one in memory, and lets go of it. */
    static void tryOne() {
        builder(new SegmentLimits(1, 1)).create().close();
    }

    long firstSeq() {
        return file.firstSeq();
    }

    /** Highest sequence number in it; one below the first when it is empty. */
    long lastSeq() {
        return lastSeq;
    }

    private static long highest(ChronicleMap<Long, byte[]> map, SegmentFile file) {
        long highest = file.firstSeq() - 1;
        for (long number : map.keySet()) {
            highest = Math.max(highest, number);
        }
        return highest;
    }

    /**
     * Stores one event.
     *
     * @throws IllegalStateException when the map is full
     */
    void put(long seq, byte[] event) {
        var sealed = Arrays.copyOf(event, event.length + CHECKSUM_BYTES);
        ByteBuffer.wrap(sealed).putInt(event.length, checksum(seq, event.length, event));
        map.put(seq, sealed);
        lastSeq = seq;
    }

    /** The event of that number, or null where there is none that can be read. */
    byte @Nullable [] get(long seq) {
        var sealed = map.get(seq);
        int length = sealed == null ? -1 : sealed.length - CHECKSUM_BYTES;
        if (sealed == null || length < 0) {
            return null;
        }
        boolean isWhole = ByteBuffer.wrap(sealed).getInt(length) == checksum(seq, length, sealed);
        return isWhole ? Arrays.copyOf(sealed, length) : null;
    }

    private static int checksum(long seq, int length, byte[] event) {
        var checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seq));
        checksum.update(event, 0, length);
        return (int) checksum.getValue();
    }

    /** Does something with it while it is certainly open; false when it is closed already. */
    <X extends Exception> boolean whileOpen(Reading<X> reading) throws X {
        closing.readLock().lock();
        try {
            if (!map.isOpen()) {
                return false;
            }
            reading.read();
            return true;
        } finally {
            closing.readLock().unlock();
        }
    }

    /** What is done with an open segment. */
    interface Reading<X extends Exception> {
        void read() throws X;
    }

    /** Returns when everything put before is on the disk. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Closes it and deletes its file, once nobody reads it. */
    void discard() throws IOException {
        closing.writeLock().lock();
        try (channel) {
            map.close();
        } finally {
            closing.writeLock().unlock();
        }
        file.delete();
    }

    /** Writes everything to disk and marks the file as properly closed, once nobody reads it. */
    @Override
    public void close() throws IOException {
        closing.writeLock().lock();
        try (channel) {
            map.close();
            channel.force(true);
        } finally {
            closing.writeLock().unlock();
        }
        file.markClean(lastSeq);
    }
}
