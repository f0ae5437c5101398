package dev.footfall.collector.ops.transfer.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a folder belong to one export. The operating system frees the lock when its process ends,
 * however it ends.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = "LOCK";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the folder; nothing when somebody else has it. */
    @SuppressWarnings("resource") // the lock closes the channel
    static Optional<FolderLock> take(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var key = key(file);
            // Its holder takes the file away with the folder; what was locked is then nowhere.
            if (key != null && tryLock(channel) != null && key.equals(key(file))) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return Optional.empty();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    /** Tells a file from a later one at the same path, where the file system can. */
    private static @Nullable Object key(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    /** Takes the file away; while it is still locked, so that nobody takes what is about to go. */
    void remove() throws IOException {
        Files.delete(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
