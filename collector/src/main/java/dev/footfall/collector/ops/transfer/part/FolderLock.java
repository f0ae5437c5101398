package dev.footfall.collector.ops.transfer.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    /** Takes the folder; nothing when somebody else has it, or is just done with it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        try {
            return take(
                    folder.resolve(NAME),
                    FileChannel.open(
                            folder.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE));
        } catch (NoSuchFileException folderIsGone) {
            return Optional.empty();
        }
    }

    private static Optional<FolderLock> take(Path file, FileChannel channel) throws IOException {
        boolean isTaken = false;
        try {
            var key = key(file);
            // Its holder takes the file away with the folder; what was locked is then nowhere.
            isTaken = key != null && tryLock(channel) != null && key.equals(key(file));
            return isTaken ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
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
