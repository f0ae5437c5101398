package dev.footfall.collector.ops.control;

import dev.footfall.collector.ops.control.wire.JsonLines;
import dev.footfall.collector.ops.control.wire.Reply;
import dev.footfall.collector.ops.control.wire.Request;
import dev.footfall.collector.store.DirectoryLock;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the process that serves a data directory to do what a command wants. */
public final class ControlClient {
    /**
     * A collector on a machine that is out of breath answers late; taken for absent, it is in the
     * way.
     */
    private static final Duration HELLO_LIMIT = Duration.ofSeconds(30);

    private final Path socket;

    private ControlClient(Path socket) {
        this.socket = socket;
    }

    /**
     * The process that serves a directory, if there is one and it answers.
     *
     * <p>Not to be called by a process that holds the lock of that directory itself; see {@link
     * DirectoryLock#socket}.
     */
    public static Optional<ControlClient> find(Path dataDirectory) {
        return DirectoryLock.socket(dataDirectory)
                .filter(socket -> isOfOwner(socket, dataDirectory))
                .map(ControlClient::new)
                .filter(ControlClient::answers);
    }

    /** A temporary directory that was cleaned up may by now have another user's socket there. */
    private static boolean isOfOwner(Path socket, Path dataDirectory) {
        try {
            return Files.getOwner(socket, LinkOption.NOFOLLOW_LINKS)
                    .equals(Files.getOwner(DirectoryLock.file(dataDirectory)));
        } catch (IOException missing) {
            return false;
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            var hello =
                    new FutureTask<>(() -> {
                        connection.write(Request.HELLO);
                        return connection.read(Reply.class);
                    });
            Thread.ofVirtual().start(hello);
            var reply = hello.get(HELLO_LIMIT.toSeconds(), TimeUnit.SECONDS);
            return reply != null && reply.exit() != null;
        } catch (IOException | ExecutionException | TimeoutException nobody) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Has an operation run there and shows what comes of it.
     *
     * <p>When nobody waits any more it tells so, and still hears what the operation says at its
     * end.
     *
     * @param arguments with absolute paths
     * @return the exit code of the command
     * @throws OperationException when it failed, with the words of the serving process
     */
    public int run(String command, Map<String, String> arguments, Console console) {
        try (var connection = connect()) {
            connection.write(new Request(command, arguments));
            while (true) {
                if (console.cancelled()) {
                    connection.endOfRequests();
                }
                var reply = connection.read(Reply.class);
                if (reply == null) {
                    throw new OperationException(
                            "The collector ended before it was done with this; its log may say why.");
                }
                var exit = reply.exit();
                if (exit != null) {
                    return settled(exit, reply.error());
                }
                show(reply, console);
            }
        } catch (IOException e) {
            throw new OperationException(
                    "The collector that listens at %s cannot be reached: %s."
                            .formatted(socket, e.getMessage()),
                    e);
        }
    }

    private static int settled(int exit, @Nullable String error) {
        if (error != null) {
            throw new OperationException(error);
        }
        return exit;
    }

    private static void show(Reply reply, Console console) {
        var progress = reply.progress();
        if (progress != null) {
            console.progress(progress.done(), progress.of(), progress.what());
        }
        var line = reply.line();
        if (line != null) {
            console.line(line);
        }
    }

    private JsonLines connect() throws IOException {
        return new JsonLines(SocketChannel.open(UnixDomainSocketAddress.of(socket)), Reply.LONGEST);
    }
}
