package dev.footfall.collector.ops.control;

import dev.footfall.collector.ops.control.wire.JsonLines;
import dev.footfall.collector.ops.control.wire.Reply;
import dev.footfall.collector.ops.control.wire.Request;
import dev.footfall.collector.store.DirectoryLock;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets commands of the same user reach the process that holds a data directory. Each connection is
 * one operation; closing it cancels the operation, and so does closing the direction of requests.
 */
public final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int MOST_SESSIONS = 16;
    private static final long PATIENCE_SECONDS = 10;

    private final ControlSocket socket;
    private final Map<String, Operation> operations;

    /** No virtual ones: an operation may spend minutes in native code. */
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("command-", 0).factory());

    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread door;

    private ControlServer(ControlSocket socket, Map<String, Operation> operations) {
        this.socket = socket;
        this.operations = Map.copyOf(operations);
        this.door = Thread.ofPlatform().name("control").unstarted(this::acceptUntilClosed);
    }

    /**
     * Listens from now on.
     *
     * @param held the lock of the directory, because only its holder may write into the lock file
     *     where it listens
     * @param operations by the name of their command
     * @throws dev.footfall.collector.store.StorageException when the system refuses a socket
     */
    public static ControlServer start(DirectoryLock held, Map<String, Operation> operations) {
        var server = new ControlServer(ControlSocket.open(held), operations);
        server.door.start();
        return server;
    }

    private void acceptUntilClosed() {
        while (closing.getCount() > 0) {
            try {
                serve(new JsonLines(socket.accept(), Request.LONGEST));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                LOG.error("A command could not connect", e);
                awaitBetterTimes();
            }
        }
    }

    /** A process without free files cannot accept, and would try again for all it is worth. */
    private void awaitBetterTimes() {
        try {
            var _ = closing.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private void serve(JsonLines caller) throws IOException {
        if (sessions.size() >= MOST_SESSIONS) {
            try (caller) {
                caller.write(Reply.failure("Too many commands run at once. Try again later."));
            }
            return;
        }
        var session = new Session(caller, operations);
        sessions.add(session);
        threads.execute(session::watch);
        threads.execute(() -> {
            try {
                session.serve();
            } finally {
                sessions.remove(session);
            }
        });
    }

    /**
     * Refuses new commands, asks those that run to end, and returns when they have. Who does not
     * listen to what his command says is cut off after ten seconds.
     */
    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
        try {
            door.join();
            for (var session : sessions) {
                session.cancel();
            }
            threads.shutdown();
            if (threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var session : sessions) {
            session.abandon();
        }
        threads.close();
    }
}
