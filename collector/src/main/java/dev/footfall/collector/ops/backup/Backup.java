package dev.footfall.collector.ops.backup;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.control.Operation;
import dev.footfall.collector.ops.storage.Copies;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Hold;
import dev.footfall.collector.store.parquet.EventFileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes a backup of a store at work, as of one instant. */
public final class Backup implements Operation {
    /** Argument: where the backup goes. */
    public static final String TARGET = "target";

    private static final String ARCHIVE = ".zip";
    private static final String EVENTS = "events/";

    private final RunningStore store;
    private final Clock clock;

    public Backup(RunningStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * An instant of the store: its files, which stay as long as they are held, and its catalogue.
     */
    private record Moment(Hold hold, Path catalog) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            hold.close();
            Files.deleteIfExists(catalog);
        }
    }

    @Override
    public int run(Map<String, String> arguments, Console console)
            throws IOException, SQLException {
        var target = Path.of(arguments.getOrDefault(TARGET, ""));
        try (var to =
                        target.toString().endsWith(ARCHIVE)
                                ? ArchiveTarget.open(target)
                                : FolderTarget.open(target);
                var moment = store.maintenance().exclusively(this::moment)) {
            int copied = copy(moment, to, console);
            if (console.cancelled()) {
                return 1;
            }
            var manifest = moment.hold().manifest();
            console.line(
                    "%,d events in %,d files, of which %,d were copied, are now in %s"
                            .formatted(
                                    manifest.sound().stream()
                                            .mapToLong(file -> file.summary().events())
                                            .sum(),
                                    manifest.files().size(),
                                    copied,
                                    target));
            return 0;
        }
    }

    /** Everything that is stored now is in files then, so there is nothing hot to copy. */
    private Moment moment() throws IOException {
        store.maintenance().flush();
        var parts = store.parts();
        var copy = Copies.ofCatalog(parts.path());
        parts.catalog().copyTo(copy).join();
        return new Moment(parts.manifests().hold(), copy);
    }

    private int copy(Moment moment, Target to, Console console) throws IOException {
        var files = moment.hold().manifest().files();
        long bytes = files.stream().mapToLong(file -> file.summary().bytes()).sum();
        var items = new ArrayList<BackupList.Item>();
        long done = 0;
        int copied = 0;
        for (var file : files) {
            if (console.cancelled()) {
                return copied;
            }
            copied += copy(file, to, items, console);
            done += file.summary().bytes();
            console.progress(done, bytes, "bytes");
        }
        finish(moment.catalog(), items, to);
        return copied;
    }

    /** Returns how many files were copied. A damaged one is not, but a sound copy stays. */
    private int copy(EventFile file, Target to, List<BackupList.Item> items, Console console)
            throws IOException {
        var item =
                new BackupList.Item(
                        EVENTS + file.path(), file.summary().bytes(), file.summary().checksum());
        if (to.has(item)) {
            items.add(item);
            return 0;
        }
        if (!file.isSound()) {
            console.line(
                    "%s is left out, because it is damaged: %s"
                            .formatted(item.path(), file.damage()));
            return 0;
        }
        var from = store.parts().manifests().locate(file);
        if (!EventFileCheck.checksum(from).equals(item.checksum())) {
            store.maintenance().suspect();
            throw new StorageException(
                    "The event file %s has changed on the disk. No backup was taken; the collector sets the file aside, and the next backup goes without it."
                            .formatted(from));
        }
        to.put(item, from);
        items.add(item);
        return 1;
    }

    private void finish(Path catalog, List<BackupList.Item> items, Target to) throws IOException {
        var checksum = EventFileCheck.checksum(catalog);
        var item =
                new BackupList.Item(
                        "catalog-%s.duckdb".formatted(checksum), Files.size(catalog), checksum);
        to.put(item, catalog);
        to.finish(new BackupList(BackupList.FORMAT, clock.instant().toString(), item, items));
    }
}
