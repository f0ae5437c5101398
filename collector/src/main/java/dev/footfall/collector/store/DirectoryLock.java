package dev.footfall.collector.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data directory belong to one process. The operating system frees the lock when the
 * process ends, however it ends.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "LOCK";

    /** Beyond the text, because Windows keeps other processes from reading a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another process holds the directory. */
    public static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HeldException(String message) {
            super(message);
        }
    }

    /**
     * Takes the directory, creating it when it is missing.
     *
     * @throws HeldException when another process has it
     * @throws StorageException when it cannot be created or written
     */
    public static DirectoryLock take(Path directory, Clock clock) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(FILE);
            var channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                var holder = holder(channel);
                channel.close();
                throw new HeldException(
                        "The data directory %s is held by %s. Stop that collector, or name another storage.directory."
                                .formatted(directory, holder));
            }
            var name = "process " + ProcessHandle.current().pid() + ", since " + clock.instant();
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), 0);
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new StorageException(
                    "The data directory %s cannot be used: %s. Check storage.directory, its owner and its permissions."
                            .formatted(directory, e),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(200);
        channel.read(text, 0);
        var holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        return holder.isBlank() ? "another process" : holder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
