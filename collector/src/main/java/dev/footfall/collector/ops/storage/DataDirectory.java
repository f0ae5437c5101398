package dev.footfall.collector.ops.storage;

import dev.footfall.collector.ops.OpenedThings;
import dev.footfall.collector.store.DirectoryLock;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.cold.Compaction;
import dev.footfall.collector.store.cold.Known;
import dev.footfall.collector.store.cold.Loading;
import dev.footfall.collector.store.cold.Publication;
import dev.footfall.collector.store.cold.Steps;
import dev.footfall.collector.store.cold.upkeep.Inspection;
import dev.footfall.collector.store.cold.upkeep.Strays;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.hot.SegmentLimits;
import dev.footfall.collector.store.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * A data directory that this process holds: catalogue, event files and hot segments, opened after
 * whatever happened to them. Nothing runs in it yet.
 */
public final class DataDirectory implements AutoCloseable {
    private final OpenedThings opened;
    private final Parts parts;
    private final Steps steps;
    private final Publication publication;

    private DataDirectory(OpenedThings opened, Parts parts, Steps steps) {
        this.opened = opened;
        this.parts = parts;
        this.steps = steps;
        this.publication = new Publication(parts.manifests(), steps);
    }

    /**
     * What is open.
     *
     * @param strays files below the events folder that nobody knows, by path
     */
    public record Parts(
            Path path,
            DirectoryLock lock,
            Engine engine,
            Catalog catalog,
            Manifests manifests,
            Inspection inspection,
            List<String> strays,
            HotStore hot) {}

    /** What tests set otherwise. */
    public record Options(SegmentLimits segments, Steps steps) {
        public static final Options USUAL = new Options(SegmentLimits.USUAL, Steps.SILENT);
    }

    /** Takes the directory, making it when it is missing. */
    public static DataDirectory open(Path path, int maxAutoSources, Clock clock) {
        return open(path, maxAutoSources, clock, Options.USUAL);
    }

    /**
     * Takes the directory, making it when it is missing.
     *
     * @throws DirectoryLock.HeldException when another process has it
     * @throws dev.footfall.collector.store.StorageException when it cannot be used
     */
    public static DataDirectory open(Path path, int maxAutoSources, Clock clock, Options options) {
        var opened = new OpenedThings();
        try {
            var lock = opened.add(DirectoryLock.take(path, clock));
            Restoration.checkFinished(path);
            Copies.removeLeftovers(path);
            var engine = opened.add(Engine.open(path));
            var catalog = opened.add(Catalog.open(engine, maxAutoSources, clock));
            var manifests = Manifests.open(catalog, engine);
            var segments = path.resolve("hot");
            var strays = new Strays(manifests, segments).clear();
            var inspection = new Inspection(manifests);
            inspection.glance();
            var now = manifests.current();
            var hot =
                    opened.add(
                            HotStore.open(
                                    segments,
                                    options.segments(),
                                    now.compactedThrough(),
                                    now.lastSeq()));
            return new DataDirectory(
                    opened,
                    new Parts(path, lock, engine, catalog, manifests, inspection, strays, hot),
                    options.steps());
        } catch (RuntimeException | Error failure) {
            opened.closeAfter(failure);
            throw failure;
        }
    }

    /**
     * Takes the directory and opens what it holds without changing anything in it: catalogue and
     * segments are opened as copies, because opening them changes them.
     *
     * @param scratch an empty folder for the copies
     */
    public static DataDirectory inspect(Path path, Path scratch, Clock clock) throws IOException {
        var opened = new OpenedThings();
        try {
            var lock = opened.add(DirectoryLock.take(path, clock));
            Copies.of(path, scratch);
            var engine = opened.add(Engine.open(scratch, path));
            var catalog = opened.add(Catalog.open(engine, 0, clock));
            var manifests = Manifests.open(catalog, engine);
            var strays = new Strays(manifests, path.resolve("hot")).find();
            var now = manifests.current();
            var hot =
                    opened.add(
                            HotStore.open(
                                    scratch.resolve("hot"),
                                    SegmentLimits.USUAL,
                                    now.compactedThrough(),
                                    now.lastSeq()));
            return new DataDirectory(
                    opened,
                    new Parts(
                            path,
                            lock,
                            engine,
                            catalog,
                            manifests,
                            new Inspection(manifests),
                            strays,
                            hot),
                    Steps.SILENT);
        } catch (RuntimeException | IOException | Error failure) {
            opened.closeAfter(failure);
            throw failure;
        }
    }

    public Parts parts() {
        return parts;
    }

    /** How files become visible. */
    Publication publication() {
        return publication;
    }

    /** Turns what is sealed into files. */
    Compaction compaction() {
        return new Compaction(parts.hot(), parts.catalog(), publication(), steps);
    }

    /** Whether no event was ever stored here. */
    public boolean isEmpty() {
        return parts.manifests().current().lastSeq() == 0 && parts.hot().published() == 0;
    }

    /** Loads events into files; while nothing runs in the directory. */
    public Loading loading() throws IOException {
        parts.hot().sealAll();
        compaction().run();
        return new Loading(
                parts.catalog(),
                publication(),
                new Known(parts.engine(), parts.manifests()),
                parts.hot().published());
    }

    @Override
    public void close() {
        opened.close();
    }
}
