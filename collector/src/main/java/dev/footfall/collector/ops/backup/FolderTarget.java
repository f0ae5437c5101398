package dev.footfall.collector.ops.backup;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.cold.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A folder. Event files never change, so those of the backup before are kept as they are. */
final class FolderTarget implements Target {
    private static final String TEMPORARY = ".tmp";

    private final Path folder;
    private final Map<String, BackupList.Item> earlier;

    private FolderTarget(Path folder, Map<String, BackupList.Item> earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /**
     * A new folder, an empty one, or one that holds a backup.
     *
     * @throws StorageException when it holds something else
     */
    static FolderTarget open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var list = folder.resolve(BackupList.FILE);
        if (Files.exists(list)) {
            return new FolderTarget(
                    folder, BackupList.parse(Files.readString(list), folder).byPath());
        }
        if (!Folders.isEmpty(folder) && !Files.exists(mark(folder))) {
            throw new StorageException(
                    "The folder %s holds something other than a backup. Name an empty or a new one."
                            .formatted(folder));
        }
        Files.writeString(mark(folder), "A first backup is under way.\n");
        return new FolderTarget(folder, Map.of());
    }

    private static Path mark(Path folder) {
        return folder.resolve("backup.incomplete");
    }

    @Override
    public boolean has(BackupList.Item item) {
        try {
            var file = folder.resolve(item.path());
            return item.equals(earlier.get(item.path()))
                    && Files.isRegularFile(file)
                    && Files.size(file) == item.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void put(BackupList.Item item, Path from) throws IOException {
        var target = folder.resolve(item.path());
        for (var above : Folders.above(folder, item.path()).reversed()) {
            Files.createDirectories(above);
        }
        var temporary = target.resolveSibling(target.getFileName() + TEMPORARY);
        Files.copy(from, temporary, StandardCopyOption.REPLACE_EXISTING);
        force(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    @Override
    public void finish(BackupList list) throws IOException {
        var folders = new HashSet<Path>();
        list.files().forEach(item -> folders.addAll(Folders.above(folder, item.path())));
        for (var each : folders) {
            Folders.force(each);
        }
        var temporary = folder.resolve(BackupList.FILE + TEMPORARY);
        Files.writeString(temporary, list.json(), StandardCharsets.UTF_8);
        force(temporary);
        Files.move(temporary, folder.resolve(BackupList.FILE), StandardCopyOption.ATOMIC_MOVE);
        Folders.force(folder);
        removeOthers(list);
    }

    /** What belonged to the backup before only, and what an interrupted one left. */
    private void removeOthers(BackupList list) throws IOException {
        var kept = new HashSet<Path>(Set.of(folder.resolve(BackupList.FILE)));
        kept.add(folder.resolve(list.catalog().path()));
        list.files().forEach(item -> kept.add(folder.resolve(item.path())));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        // What was put stays: the next backup goes on from there.
    }
}
