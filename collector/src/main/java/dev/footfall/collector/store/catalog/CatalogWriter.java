package dev.footfall.collector.store.catalog;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.catalog.Sightings.Batch;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the catalogue: changes as they come, and what was noticed once a
 * second. After a failure it opens the file anew, because the engine gives a file up for good when
 * the disk refuses once.
 */
final class CatalogWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogWriter.class);
    private static final int QUEUE_CAPACITY = 256;
    private static final long TICK_MS = 1_000;
    private static final CatalogChange NOTHING = _ -> {};

    private final Engine engine;
    private final Clock clock;
    private final Sightings sightings;
    private final Queue<Copying> copies = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Task> tasks = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("catalog").factory());
    private @Nullable CatalogFile file;
    private volatile boolean closing;
    private volatile boolean failing;

    private CatalogWriter(Engine engine, Clock clock, CatalogFile file, Sightings sightings) {
        this.engine = engine;
        this.clock = clock;
        this.file = file;
        this.sightings = sightings;
    }

    private record Task(CatalogChange change, CompletableFuture<Contents> done) {}

    /** Somebody wants a copy of the file, taken between two changes. */
    private record Copying(Path target, CompletableFuture<Path> done) {}

    private interface Step {
        Contents apply(DuckDBConnection catalog) throws SQLException;
    }

    /** Takes the open file over and starts the thread, which ends with {@link #close}. */
    static CatalogWriter start(Engine engine, Clock clock, CatalogFile file, Sightings sightings) {
        var writer = new CatalogWriter(engine, clock, file, sightings);
        writer.thread.execute(writer::writeUntilClosed);
        return writer;
    }

    /** Makes a change; the future has the contents after it, which readers then see too. */
    CompletableFuture<Contents> submit(CatalogChange change) {
        var task = new Task(change, new CompletableFuture<>());
        if (closing || !tasks.offer(task)) {
            refuse(task);
        }
        return task.done;
    }

    /** Copies the file as it is between two changes; the future has the copy. */
    CompletableFuture<Path> copyTo(Path target) {
        var copying = new Copying(target, new CompletableFuture<>());
        copies.add(copying);
        return submit(NOTHING).thenCompose(_ -> copying.done);
    }

    private void copyWhatIsAsked() {
        for (var copying = copies.poll(); copying != null; copying = copies.poll()) {
            try {
                var open = file == null ? CatalogFile.open(engine, clock) : file;
                file = open;
                open.copyTo(copying.target);
                copying.done.complete(copying.target);
            } catch (SQLException | IOException | RuntimeException e) {
                copying.done.completeExceptionally(e);
            }
        }
    }

    private static void refuse(Task task) {
        task.done.completeExceptionally(
                new StorageException("The catalogue takes no more changes now; try later."));
    }

    /** Whether the last thing written did not reach the file. */
    boolean isFailing() {
        return failing;
    }

    private void writeUntilClosed() {
        try {
            while (!closing || !tasks.isEmpty()) {
                var task = tasks.poll(TICK_MS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    perform(task);
                }
                writeWhatWaits();
                copyWhatIsAsked();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            failing |= !closing;
            abandonFile();
        }
    }

    /**
     * What waits goes along, so that a change never outlives the sources of its events; it goes
     * first, so that a source which the change removes stays away until its next event.
     */
    private void perform(Task task) {
        var waiting = sightings.waiting();
        try {
            var now =
                    inTransaction(catalog -> {
                        Statements.record(catalog, waiting.sources());
                        Statements.recordHits(catalog, waiting.pixels());
                        task.change.apply(catalog);
                        return Statements.contents(catalog);
                    });
            sightings.settle(waiting, now);
            failing = false;
            task.done.complete(now);
        } catch (SQLException | RuntimeException e) {
            task.done.completeExceptionally(e);
        }
    }

    private void writeWhatWaits() {
        var waiting = sightings.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        try {
            sightings.settle(waiting, inTransaction(catalog -> write(catalog, waiting)));
            failing = false;
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.error("The catalogue {} cannot be written; trying again", engine.catalog(), e);
            }
            failing = true;
        }
    }

    private Contents write(DuckDBConnection catalog, Batch waiting) throws SQLException {
        var sources = Statements.record(catalog, waiting.sources());
        Statements.recordHits(catalog, waiting.pixels());
        return sightings.contents().with(sources, Statements.pixels(catalog));
    }

    private Contents inTransaction(Step step) throws SQLException {
        var open = file;
        if (open == null) {
            open = CatalogFile.open(engine, clock);
            file = open;
        }
        try {
            var now = step.apply(open.connection());
            open.connection().commit();
            return now;
        } catch (SQLException | RuntimeException e) {
            abandonFile();
            throw e;
        }
    }

    private void abandonFile() {
        var open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn(
                        "The catalogue {} could not be closed: {}", engine.catalog(), e.toString());
            }
        }
    }

    /** Writes what waits, and returns when the thread has ended. */
    @Override
    public void close() {
        closing = true;
        // Wakes the thread; where the queue is full, it is awake.
        boolean _ = tasks.offer(new Task(NOTHING, new CompletableFuture<>()));
        thread.close();
        for (var late = tasks.poll(); late != null; late = tasks.poll()) {
            refuse(late);
        }
    }
}
