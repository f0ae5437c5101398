package dev.footfall.collector.ops.backup;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.storage.Restoration;
import dev.footfall.collector.store.DirectoryLock;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.cold.Folders;
import dev.footfall.collector.store.parquet.EventFileCheck;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/**
 * Puts a backup into an empty data directory. Every file is compared with the backup's list; when
 * it is interrupted, the same again goes on, and nothing serves the directory before it is whole.
 */
public final class Restore {
    private final Path source;
    private final Path target;
    private final Clock clock;

    public Restore(Path source, Path target, Clock clock) {
        this.source = source;
        this.target = target;
        this.clock = clock;
    }

    /**
     * Restores.
     *
     * @throws StorageException when the source is no whole backup or the target is in use
     */
    public void run(Console console) throws IOException {
        if (Files.isDirectory(source)) {
            run(source, console);
            return;
        }
        if (!Files.isRegularFile(source)) {
            throw new StorageException("There is no backup at %s.".formatted(source));
        }
        try (var archive = FileSystems.newFileSystem(source)) {
            run(archive.getPath("/"), console);
        }
    }

    private void run(Path backup, Console console) throws IOException {
        var file = backup.resolve(BackupList.FILE);
        if (!Files.exists(file)) {
            throw new StorageException(
                    "%s is no backup, or one that was never finished: it has no %s."
                            .formatted(source, BackupList.FILE));
        }
        var list = BackupList.parse(Files.readString(file), source);
        checkTarget();
        try (var _ = DirectoryLock.take(target, clock)) {
            Restoration.begin(target);
            copyAll(backup, list, console);
            copy(backup, list.catalog(), "catalog.duckdb");
            Folders.force(target);
            Restoration.end(target);
        }
        console.line(
                "%,d files, as of %s, are now in %s"
                        .formatted(list.files().size(), list.taken(), target));
    }

    private void checkTarget() throws IOException {
        boolean isFree =
                !Files.exists(target)
                        || Folders.isEmpty(target)
                        || Restoration.isUnfinished(target);
        if (!isFree) {
            throw new StorageException(
                    "The data directory %s is not empty. Move it away, or name another storage.directory."
                            .formatted(target));
        }
    }

    private void copyAll(Path backup, BackupList list, Console console) throws IOException {
        long bytes = list.files().stream().mapToLong(BackupList.Item::bytes).sum();
        long done = 0;
        for (var item : list.files()) {
            if (console.cancelled()) {
                throw new IOException("cancelled; the same command goes on where it was");
            }
            copy(backup, item, item.path());
            done += item.bytes();
            console.progress(done, bytes, "bytes");
        }
    }

    private void copy(Path backup, BackupList.Item item, String path) throws IOException {
        var to = target.resolve(path);
        if (isThere(to, item)) {
            return;
        }
        var from = backup.resolve(item.path());
        for (var above : Folders.above(target, path).reversed()) {
            Files.createDirectories(above);
        }
        if (!Files.exists(from)) {
            throw new StorageException(
                    "The backup %s is not whole: %s is missing. Use another backup."
                            .formatted(source, item.path()));
        }
        var temporary = to.resolveSibling(to.getFileName() + ".tmp");
        Files.copy(from, temporary, StandardCopyOption.REPLACE_EXISTING);
        try (var written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        if (!isThere(temporary, item)) {
            throw new StorageException(
                    "The backup %s is damaged: %s is not what was saved. Use another backup."
                            .formatted(source, item.path()));
        }
        Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
        Folders.force(Folders.above(target, path).getFirst());
    }

    private static boolean isThere(Path file, BackupList.Item item) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == item.bytes()
                && EventFileCheck.checksum(file).equals(item.checksum());
    }
}
