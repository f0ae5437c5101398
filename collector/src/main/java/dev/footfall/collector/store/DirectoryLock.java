package dev.footfall.collector.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data directory belong to one process. The operating system frees the lock when the
 * process ends, however it ends.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "LOCK";

    /** Beyond the text, because Windows keeps other processes from reading a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final String SOCKET = "socket ";
    private static final int LONGEST_TEXT = 8_192;

    private final Path directory;
    private final FileChannel channel;
    private final String before;

    private DirectoryLock(Path directory, FileChannel channel, String before) {
        this.directory = directory;
        this.channel = channel;
        this.before = before;
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
            var file = file(directory);
            var channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                var held = held(directory, channel);
                channel.close();
                throw held;
            }
            var before = text(channel);
            var name = "process " + ProcessHandle.current().pid() + ", since " + clock.instant();
            channel.truncate(0);
            write(channel, name + '\n');
            return new DirectoryLock(directory, channel, before);
        } catch (IOException e) {
            throw new StorageException(
                    "The data directory %s cannot be used: %s. Check storage.directory, its owner and its permissions."
                            .formatted(directory, e),
                    e);
        }
    }

    /**
     * Looks whether the directory could be taken, and leaves it as it is.
     *
     * @throws HeldException when another process has it
     */
    public static void refuseIfHeld(Path directory) {
        try (var channel =
                FileChannel.open(
                        file(directory), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (tryLock(channel) == null) {
                throw held(directory, channel);
            }
        } catch (IOException notThere) {
            // Whoever takes it says what is wrong with it.
            return;
        }
    }

    private static HeldException held(Path directory, FileChannel channel) throws IOException {
        var holder = text(channel).lines().findFirst().orElse("another process");
        return new HeldException(
                "The data directory %s is held by %s. Stop that collector, or name another storage.directory."
                        .formatted(directory, holder));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String text(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), channel.size());
    }

    /** The file that is locked, in a data directory. */
    public static Path file(Path directory) {
        return directory.resolve(FILE);
    }

    /** The directory that is held. */
    public Path directory() {
        return directory;
    }

    /** Writes into the lock file where this process can be spoken to. */
    public void announce(Path socket) throws IOException {
        write(channel, SOCKET + socket + '\n');
    }

    /** Where the holder before this one could be spoken to, if it said so. */
    public Optional<Path> socketBefore() {
        return socketIn(before);
    }

    /**
     * Where the process that holds the directory can be spoken to, or the one that held it last.
     *
     * <p>Never to be asked by the holder itself: POSIX systems free a lock as soon as its process
     * closes the file anywhere.
     */
    public static Optional<Path> socket(Path directory) {
        try (var channel = FileChannel.open(file(directory), StandardOpenOption.READ)) {
            return socketIn(text(channel));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static Optional<Path> socketIn(String text) {
        try {
            return text.lines()
                    .filter(line -> line.startsWith(SOCKET))
                    .map(line -> Path.of(line.substring(SOCKET.length())))
                    .findFirst();
        } catch (InvalidPathException garbled) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
