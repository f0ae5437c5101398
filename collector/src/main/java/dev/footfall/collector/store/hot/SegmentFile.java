package dev.footfall.collector.store.hot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Names of a segment on disk. Beside the segment lies a marker while it is known to be closed
 * properly; a segment without one needs recovery.
 *
 * @param firstSeq sequence number of the first event; the name carries it
 */
record SegmentFile(Path path, long firstSeq) {
    private static final String SUFFIX = ".cm3";
    private static final String TEMPORARY = ".tmp";
    private static final String CLEAN = ".clean";
    private static final String DAMAGED = ".damaged";

    /** A map begins with a description of itself, and has at least a page for its entries. */
    private static final long SMALLEST = 4_096;

    /**
     * Chronicle's header has a checksum of eight bytes and a little-endian word whose highest bit
     * says that the file is not ready.
     */
    private static final long READINESS = 11;

    static SegmentFile in(Path directory, long firstSeq) {
        var name = String.format(Locale.ROOT, "%016d%s", firstSeq, SUFFIX);
        return new SegmentFile(directory.resolve(name), firstSeq);
    }

    /**
     * The segments of a directory, oldest first. Removes what a kill during creation left behind:
     * such a file can neither be opened nor recovered, and holds nothing acknowledged.
     */
    static List<SegmentFile> list(Path directory) throws IOException {
        var found = new ArrayList<SegmentFile>();
        try (var files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.endsWith(TEMPORARY)) {
                    Files.delete(file);
                } else if (name.matches("\\d{16}\\.cm3")) {
                    found.add(
                            new SegmentFile(
                                    file,
                                    Long.parseLong(name, 0, name.length() - SUFFIX.length(), 10)));
                }
            }
        }
        found.sort((a, b) -> Long.compare(a.firstSeq, b.firstSeq));
        return List.copyOf(found);
    }

    /** Where it lies until it is ready for use. */
    Path temporary() {
        return path.resolveSibling(path.getFileName() + TEMPORARY);
    }

    boolean isClean() {
        return Files.exists(clean());
    }

    /**
     * The number of the last event, which the marker of a properly closed segment holds; empty
     * where it has to be looked for.
     */
    OptionalLong lastSeq() throws IOException {
        try (var marker = FileChannel.open(clean(), StandardOpenOption.READ)) {
            var number = ByteBuffer.allocate(Long.BYTES);
            while (number.hasRemaining()) {
                if (marker.read(number) < 0) {
                    return OptionalLong.empty();
                }
            }
            return OptionalLong.of(number.getLong(0));
        } catch (NoSuchFileException notClean) {
            return OptionalLong.empty();
        }
    }

    /**
     * Says that the segment was closed properly; durable on return.
     *
     * @param lastSeq number of its last event
     */
    void markClean(long lastSeq) throws IOException {
        try (var marker =
                FileChannel.open(clean(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            marker.write(ByteBuffer.allocate(Long.BYTES).putLong(0, lastSeq));
            marker.force(true);
        }
        forceDirectory();
    }

    /** Says that the segment is in use; durable on return. */
    void markInUse() throws IOException {
        if (Files.deleteIfExists(clean())) {
            forceDirectory();
        }
    }

    /**
     * Whether so much of it is missing that Chronicle would take it for a new file and make an
     * empty map of it.
     */
    boolean isCutShort() throws IOException {
        return Files.size(path) < SMALLEST;
    }

    /**
     * Takes back that a recovery is under way, which one that was killed leaves in the file.
     * Chronicle would wait for a minute for that process to finish; the lock of the data directory
     * says that there is none.
     */
    static void endRecoveryOfOthers(Path path) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var readiness = ByteBuffer.allocate(1);
            if (file.read(readiness, READINESS) == 1 && readiness.get(0) < 0) {
                readiness.put(0, (byte) (readiness.get(0) & 0x7F)).rewind();
                file.write(readiness, READINESS);
            }
        }
    }

    /** Puts another file in its place, at once and for good. */
    void replaceBy(Path whole) throws IOException {
        try (var contents = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            contents.force(true);
        }
        Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
    }

    /** Gives it up for good. A kill in between leaves a segment that nobody needs. */
    void delete() throws IOException {
        Files.deleteIfExists(clean());
        Files.deleteIfExists(path);
        forceDirectory();
    }

    /** Moves it out of the way, where it stays for somebody to look at. */
    void setAside() throws IOException {
        Files.deleteIfExists(clean());
        Files.move(path, path.resolveSibling(path.getFileName() + DAMAGED));
        forceDirectory();
    }

    /** Segments that were set aside, by name. */
    static List<String> damaged(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(DAMAGED))
                    .sorted()
                    .toList();
        }
    }

    /** Makes creations, renames and deletions in the folder survive a power cut. */
    void forceDirectory() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var directory = FileChannel.open(path.resolveSibling("."))) {
                directory.force(true);
            }
        }
    }

    private Path clean() {
        return path.resolveSibling(path.getFileName() + CLEAN);
    }
}
