package dev.footfall.collector.store.manifest;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.CatalogChange;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.rollup.Rollups;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBConnection;

/**
 * The manifest now, and how it changes. Any thread reads and holds; changes are made by one thread
 * at a time.
 */
public final class Manifests {
    static final Comparator<EventFile> BY_DAY =
            Comparator.comparing(EventFile::day)
                    .thenComparingLong(EventFile::batch)
                    .thenComparing(EventFile::path);

    private final Catalog catalog;
    private final Path events;
    private final Rollups rollups;
    private final Holds holds = new Holds();
    private volatile Manifest current;
    private volatile boolean certain = true;

    private Manifests(Catalog catalog, Engine engine, Manifest current) {
        this.catalog = catalog;
        this.events = engine.events();
        this.rollups = new Rollups();
        this.current = current;
    }

    /** Reads the manifest of an open catalogue. */
    public static Manifests open(Catalog catalog, Engine engine) {
        return new Manifests(catalog, engine, read(catalog));
    }

    private static Manifest read(Catalog catalog) {
        var read = new AtomicReference<Manifest>();
        change(catalog, connection -> read.set(ManifestTables.read(connection)));
        return read.get();
    }

    private static void change(Catalog catalog, CatalogChange change) {
        try {
            catalog.change(change).join();
        } catch (CompletionException e) {
            var cause = e.getCause();
            throw catalog.explained(cause == null ? e : cause);
        }
    }

    /** The files now. */
    public Manifest current() {
        return current;
    }

    /** Where the files of the manifest lie. */
    public Path folder() {
        return events;
    }

    /** Where a file of the manifest lies. */
    public Path locate(EventFile file) {
        return events.resolve(file.path());
    }

    /** The files now, all of which stay on the disk until the hold is closed. */
    public Hold hold() {
        return holds.take(() -> current);
    }

    /**
     * Makes a change visible, for good and to everybody at once.
     *
     * @return the manifest after it
     * @throws StorageException when nothing was changed
     */
    public Manifest commit(ManifestChange change) {
        return commit(
                before ->
                        new Manifest(
                                before.catalogId(),
                                Math.max(before.compactedThrough(), change.compactedThrough()),
                                before.lastBatch() + 1,
                                change.applyTo(before.files())),
                (connection, after) -> {
                    ManifestTables.apply(connection, change);
                    count(connection, change, after);
                });
    }

    /**
     * Sets files aside, or takes them back, as their marks say.
     *
     * @param marked files of the manifest with their new marks
     */
    public Manifest mark(List<EventFile> marked) {
        var change = ManifestChange.rewritten(marked, marked);
        return commit(
                before ->
                        new Manifest(
                                before.catalogId(),
                                before.compactedThrough(),
                                before.lastBatch() + 1,
                                change.applyTo(before.files())),
                (connection, after) -> {
                    ManifestTables.mark(connection, marked);
                    count(connection, change, after);
                });
    }

    private interface Writing {
        void apply(DuckDBConnection catalog, Manifest after) throws SQLException;
    }

    private Manifest commit(UnaryOperator<Manifest> step, Writing writing) {
        refresh();
        var after = step.apply(current);
        try {
            change(
                    catalog,
                    connection -> {
                        writing.apply(connection, after);
                        ManifestTables.advance(
                                connection, after.compactedThrough(), after.lastBatch());
                    });
        } catch (StorageException failure) {
            settle(after, failure);
        }
        current = after;
        return after;
    }

    /** A commit may fail after it reached the disk: the file knows, and a guess would be wrong. */
    private void settle(Manifest wanted, StorageException failure) {
        certain = false;
        try {
            refresh();
        } catch (StorageException unreadable) {
            failure.addSuppressed(unreadable);
            throw failure;
        }
        if (current.lastBatch() != wanted.lastBatch()) {
            throw failure;
        }
    }

    /** Whether {@link #current} is what the catalogue's file says, after the last failure too. */
    public boolean isCertain() {
        return certain;
    }

    /**
     * Reads the manifest again where a failure left open what it is.
     *
     * @throws StorageException when it is still open
     */
    public void refresh() {
        if (!certain) {
            current = read(catalog);
            certain = true;
        }
    }

    private void count(DuckDBConnection connection, ManifestChange change, Manifest after)
            throws SQLException {
        if (change.areNew()) {
            rollups.add(connection, change.added().stream().map(this::locate).toList());
            return;
        }
        var days = change.recountedDays();
        var files =
                after.sound().stream()
                        .filter(file -> days.contains(file.day()))
                        .map(this::locate)
                        .toList();
        rollups.recount(connection, days, files);
    }

    /** Paths of files that are no longer part of the data, nobody reads and nobody deleted yet. */
    public List<String> discarded() {
        var discarded = new AtomicReference<List<String>>();
        change(catalog, connection -> discarded.set(ManifestTables.discarded(connection)));
        return discarded.get().stream().filter(path -> !holds.holds(path)).toList();
    }

    /** Forgets files that were deleted. */
    public void forget(List<String> deleted) {
        change(catalog, connection -> ManifestTables.forget(connection, deleted));
    }
}
