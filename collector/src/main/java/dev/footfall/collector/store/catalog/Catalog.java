package dev.footfall.collector.store.catalog;

import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.ingest.Pixels;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.catalog.Sightings.Span;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.collector.store.engine.Engine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Projects, sources and pixels, and what people decided. The first three are answered from memory;
 * writing happens on a thread of its own, in the order of the calls. Safe for use by many threads.
 */
public final class Catalog implements Pixels, AutoCloseable {
    private final Engine engine;
    private final Sightings sightings;
    private final CatalogWriter writer;

    private Catalog(Engine engine, Sightings sightings, CatalogWriter writer) {
        this.engine = engine;
        this.sightings = sightings;
        this.writer = writer;
    }

    /**
     * Opens the catalogue of the engine's data directory, making it when it is missing. The caller
     * holds the lock of the directory and closes the catalogue before the engine.
     *
     * @param maxAutoSources no source registers itself while there are so many
     * @throws StorageException when the file is damaged, in use or from a newer collector
     */
    public static Catalog open(Engine engine, int maxAutoSources, Clock clock) {
        var file = CatalogFile.open(engine, clock);
        try {
            var sightings = new Sightings(Statements.contents(file.connection()), maxAutoSources);
            file.connection().commit();
            return new Catalog(
                    engine, sightings, CatalogWriter.start(engine, clock, file, sightings));
        } catch (SQLException e) {
            throw file.unreadable(e);
        }
    }

    /** Everything in it now. */
    public Contents contents() {
        return sightings.contents();
    }

    @Override
    public Optional<Pixel> find(String id) {
        return Optional.ofNullable(contents().pixels().get(id)).map(PixelEntry::pixel);
    }

    /** A store that passes events on to {@code store} and registers where they came from. */
    public SourceRegistry registering(EventStore store) {
        return new SourceRegistry(store, sightings);
    }

    /**
     * Notices events of one source that are stored already: a kill may cost the catalogue its last
     * second, and what is loaded in bulk does not pass the registry. It is written at the latest
     * together with the next {@link #change}. A source that was removed since the last of them
     * stays away.
     *
     * @param firstMs receipt of the first of them, milliseconds since the epoch
     * @param lastMs receipt of the last
     */
    public void notice(String source, long firstMs, long lastMs) {
        sightings.notice(source, new Span(firstMs, lastMs));
    }

    /**
     * Lets sources that were removed come back with events of any age, such as those that somebody
     * imports; the future fails when the file refuses it.
     */
    public CompletableFuture<Contents> letBack(Set<String> sources) {
        return writer.submit(catalog -> Statements.forgetRemovals(catalog, sources));
    }

    /** Adds a project; the future fails when its id is taken. */
    public CompletableFuture<Contents> add(ProjectEntry project) {
        return writer.submit(catalog -> Statements.add(catalog, project));
    }

    /** Adds a source that nothing has been seen of; the future fails when its URI is taken. */
    public CompletableFuture<Contents> add(SourceEntry source) {
        return writer.submit(catalog -> Statements.add(catalog, source));
    }

    /** Adds a pixel that nobody has loaded; the future fails when its id is taken. */
    public CompletableFuture<Contents> add(PixelEntry pixel) {
        return writer.submit(catalog -> Statements.add(catalog, pixel));
    }

    /** Makes a change in a transaction of its own; the future fails when nothing was changed. */
    public CompletableFuture<Contents> change(CatalogChange change) {
        return writer.submit(change);
    }

    /**
     * Does a piece of work in a transaction of its own; the future has what it answers once that is
     * committed and readers see it, and fails when nothing was changed.
     */
    public <T> CompletableFuture<T> edit(CatalogEdit<T> edit) {
        var answer = new AtomicReference<T>();
        return writer.submit(catalog -> answer.set(edit.apply(catalog)))
                .thenApply(_ -> answer.get());
    }

    /**
     * Asks what is not kept in memory.
     *
     * @throws StorageException when the file cannot be read at the moment
     */
    public <T> T ask(CatalogQuestion<T> question) {
        try (var connection = engine.connect()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new StorageException("The catalogue cannot be read now; try later.", e);
        }
    }

    /**
     * A number that grows with every change of anything in it, and begins anew with the collector.
     */
    public long version() {
        return sightings.version();
    }

    /** Copies the file, with every change that is done by now; the future has the copy. */
    public CompletableFuture<Path> copyTo(Path target) {
        return writer.copyTo(target);
    }

    /** What went wrong in a change, or in reading the file, and what to do where it is damaged. */
    public StorageException explained(Throwable cause) {
        return CatalogDamage.isBehind(cause)
                ? CatalogDamage.explained(engine.catalog(), cause)
                : new StorageException("The catalogue cannot be changed: " + cause, cause);
    }

    /** Whether the file refuses what should be written; reading goes on, and so do the attempts. */
    public boolean isFailing() {
        return writer.isFailing();
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        writer.close();
    }
}
