package dev.footfall.collector.ops.control;

import dev.footfall.collector.store.DirectoryLock;
import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The socket of the process that holds a data directory. It lies in that directory, or in a private
 * temporary one where the system refuses it there: a socket's path may have some hundred bytes
 * only, and not every file system has sockets.
 */
final class ControlSocket implements AutoCloseable {
    private static final String NAME = "control.sock";
    private static final String TEMPORARY = "footfall-control-";

    private final Path path;
    private final ServerSocketChannel channel;

    private ControlSocket(Path path, ServerSocketChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens it and says so in the lock file; what a killed process left behind goes away.
     *
     * @throws StorageException when the system refuses it everywhere
     */
    static ControlSocket open(DirectoryLock held) {
        var usual = held.directory().toAbsolutePath().resolve(NAME);
        try {
            removeLeftovers(held, usual);
            var socket = openAt(usual);
            held.announce(socket.path);
            return socket;
        } catch (IOException e) {
            throw new StorageException(
                    "The control socket %s cannot be opened: %s. Check the owner and the permissions of its directory and of %s."
                            .formatted(usual, e.getMessage(), System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    private static ControlSocket openAt(Path usual) throws IOException {
        try {
            return bind(usual);
        } catch (IOException refused) {
            var elsewhere = Files.createTempDirectory(TEMPORARY);
            try {
                return bind(elsewhere.resolve(NAME));
            } catch (IOException refusedToo) {
                Files.delete(elsewhere);
                refusedToo.addSuppressed(refused);
                throw refusedToo;
            }
        }
    }

    private static ControlSocket bind(Path path) throws IOException {
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(path));
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            turnAwayEarly(channel);
            return new ControlSocket(path, channel);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    /** Whoever came between the making of the file and its permissions may be anybody. */
    private static void turnAwayEarly(ServerSocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        for (var early = channel.accept(); early != null; early = channel.accept()) {
            early.close();
        }
        channel.configureBlocking(true);
    }

    private static void removeLeftovers(DirectoryLock held, Path usual) throws IOException {
        Files.deleteIfExists(usual);
        var before = held.socketBefore();
        if (before.isPresent() && isTemporary(before.get())) {
            remove(before.get());
        }
    }

    private static boolean isTemporary(Path path) {
        var parent = path.getParent();
        return path.endsWith(NAME)
                && parent != null
                && parent.getFileName() != null
                && parent.getFileName().toString().startsWith(TEMPORARY);
    }

    private static void remove(Path path) throws IOException {
        Files.deleteIfExists(path);
        if (isTemporary(path)) {
            Files.deleteIfExists(path.getParent());
        }
    }

    /** Waits for somebody to connect. */
    SocketChannel accept() throws IOException {
        return channel.accept();
    }

    /** Also ends an {@link #accept} that waits. */
    @Override
    public void close() throws IOException {
        channel.close();
        remove(path);
    }
}
