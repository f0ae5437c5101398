package dev.footfall.collector.ops.storage;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.footfall.collector.config.CollectorConfig.Storage;
import dev.footfall.collector.ops.OpenedThings;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.cold.Merge;
import dev.footfall.collector.store.cold.Rewriting;
import dev.footfall.collector.store.cold.upkeep.Maintenance;
import dev.footfall.collector.store.cold.upkeep.Reaper;
import dev.footfall.collector.store.cold.upkeep.Retention;
import dev.footfall.collector.store.cold.upkeep.Scrub;
import dev.footfall.collector.store.cold.upkeep.SteadyClock;
import dev.footfall.collector.store.hot.CommitLoop;
import dev.footfall.collector.store.hot.DiskFlush;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data directory at work: it takes events, answers questions and keeps itself in order. */
public final class RunningStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStore.class);

    private final OpenedThings opened;
    private final DataDirectory directory;
    private final CommitLoop commits;
    private final Mirror mirror;
    private final Maintenance maintenance;
    private final EmbeddedWarehouse warehouse;

    private RunningStore(
            OpenedThings opened,
            DataDirectory directory,
            CommitLoop commits,
            Mirror mirror,
            Maintenance maintenance) {
        this.opened = opened;
        this.directory = directory;
        this.commits = commits;
        this.mirror = mirror;
        this.maintenance = maintenance;
        var parts = directory.parts();
        this.warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
    }

    /** Opens the directory and starts to work. */
    public static RunningStore start(Storage config, Clock clock) {
        return start(config, clock, DataDirectory.Options.USUAL);
    }

    /** Opens the directory and starts to work. */
    public static RunningStore start(Storage config, Clock clock, DataDirectory.Options options) {
        var store = open(config, clock, options);
        store.begin();
        return store;
    }

    /**
     * Opens the directory. Events may go in; questions see none of the hot ones, and nothing moves
     * by itself, until it has begun.
     */
    public static RunningStore open(Storage config, Clock clock, DataDirectory.Options options) {
        var opened = new OpenedThings();
        try {
            var directory =
                    opened.add(
                            DataDirectory.open(
                                    config.directory(), config.maxAutoSources(), clock, options));
            var parts = directory.parts();
            opened.add(DiskFlush.start(parts.hot()));
            var mirror =
                    opened.add(Mirror.empty(parts.hot(), parts.engine(), parts.catalog()::notice));
            var commits = opened.add(CommitLoop.start(parts.hot(), config.durability()));
            var maintenance = opened.add(maintenance(config, clock, directory, commits));
            return new RunningStore(opened, directory, commits, mirror, maintenance);
        } catch (RuntimeException | Error failure) {
            opened.closeAfter(failure);
            throw failure;
        }
    }

    private static Maintenance maintenance(
            Storage config, Clock clock, DataDirectory directory, CommitLoop commits) {
        var parts = directory.parts();
        var manifests = parts.manifests();
        return Maintenance.of(
                parts.hot(),
                commits,
                new Maintenance.Work(
                        directory.compaction(),
                        new Merge(manifests, new Rewriting(directory.publication())),
                        new Retention(manifests, config.retention()),
                        new Reaper(manifests),
                        new Scrub(manifests, parts.inspection())),
                new Maintenance.Schedule(
                        config.rollupInterval(),
                        config.hotWindow(),
                        new SteadyClock(clock, System::nanoTime)));
    }

    private void begin() {
        mirror.begin();
        maintenance.begin();
    }

    /**
     * Starts to work behind the caller's back, once something has been done there: neither that nor
     * the filling of the mirror takes processors from whoever gets ready to serve.
     *
     * @param beforehand does what it needs events to stay where they are for
     */
    public void beginAfter(Runnable beforehand) {
        var preparing = Thread.ofPlatform().name("preparing").unstarted(this::prepareQuestions);
        opened.add(() -> {
            preparing.interrupt();
            Uninterruptibles.joinUninterruptibly(preparing);
        });
        var beginning =
                opened.add(
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().name("beginning").factory()));
        beginning.execute(() -> {
            try {
                doExclusively(beforehand);
            } finally {
                begin();
            }
            preparing.start();
        });
        beginning.shutdown();
    }

    private void prepareQuestions() {
        try {
            warehouse.prepare();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("Questions about exceptions read what they need themselves", e);
        }
    }

    private void doExclusively(Runnable action) {
        try {
            maintenance.exclusively(() -> {
                action.run();
                return true;
            });
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("The store begins to work without what should have preceded that", e);
        }
    }

    /** What is open below it. */
    public DataDirectory.Parts parts() {
        return directory.parts();
    }

    /** Where events go in. */
    public CommitLoop commits() {
        return commits;
    }

    /** Where questions are put. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** Puts files in the place of others; to be used while nothing else changes files. */
    public Rewriting rewriting() {
        return new Rewriting(directory.publication());
    }

    public Mirror mirror() {
        return mirror;
    }

    public Maintenance maintenance() {
        return maintenance;
    }

    /** What is set aside or cannot be read while the rest is served, in sentences. */
    public List<String> damage() {
        var parts = parts();
        var damage = new ArrayList<>(parts.hot().damage());
        for (var file : parts.manifests().current().damaged()) {
            damage.add("events/%s is set aside: %s".formatted(file.path(), file.damage()));
        }
        for (var stray : parts.strays()) {
            damage.add("events/%s is not part of the data; nobody knows it".formatted(stray));
        }
        return damage;
    }

    /** Stores what waits, finishes what is under way, and lets go of the directory. */
    @Override
    public void close() {
        opened.close();
    }
}
