package dev.footfall.collector.ops.transfer.part;

import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.store.cold.Folders;
import dev.footfall.collector.store.parquet.EventFileCheck;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of an export's parts. Each appears under its name when it is on the disk, so one that
 * is there was finished. Confined to a thread.
 */
final class PartFolder implements AutoCloseable {
    private static final String WISH = "export.json";
    private static final String NEW_WISH = "export.json.tmp";
    private static final String UNFINISHED = "unfinished.tmp";
    private static final Set<String> NAMES = Set.of(WISH, NEW_WISH, UNFINISHED, FolderLock.NAME);

    private final Path target;
    private final Path folder;
    private final FolderLock lock;
    private final Map<Portion, PartFile> parts = new HashMap<>();

    private PartFolder(Path target, Path folder, FolderLock lock) {
        this.target = target;
        this.folder = folder;
        this.lock = lock;
    }

    /** The folder beside a file that its parts lie in. */
    static Path beside(Path target) {
        return target.resolveSibling(target.getFileName() + ".partial");
    }

    /**
     * Takes the folder beside a file, making it when it is missing. Parts of another wish go.
     *
     * @throws OperationException when it holds something else, or another export has it
     */
    static PartFolder open(Path target, Wish wish) throws IOException {
        var folder = beside(target);
        make(folder, above(target));
        refuseForeign(folder);
        var lock = FolderLock.take(folder).orElseThrow(() -> Export.underWay(target));
        try {
            var opened = new PartFolder(target, folder, lock);
            opened.prepare(wish);
            return opened;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static Path above(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent());
    }

    private static void make(Path folder, Path above) throws IOException {
        if (!Files.isDirectory(above)) {
            throw new NoSuchFileException(above.toString());
        }
        if (!Files.isDirectory(folder)) {
            if (Files.exists(folder)) {
                throw new OperationException(
                        "%s is a file, and the parts of this export would go into a folder of that name. Move it away, or name another file."
                                .formatted(folder));
            }
            Files.createDirectory(folder);
            Folders.force(above);
        }
    }

    /** By names only: whoever has the folder may be about to rename its files. */
    private static void refuseForeign(Path folder) throws IOException {
        for (var file : files(folder)) {
            boolean isOwn =
                    NAMES.contains(file.getFileName().toString())
                            || PartFile.named(file).isPresent();
            if (!isOwn) {
                throw new OperationException(
                        "%s does not belong to an export, and %s is where its parts would go. Move it away, or name another file."
                                .formatted(file, folder));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void prepare(Wish wish) throws IOException {
        discard();
        if (!wish.isIn(folder.resolve(WISH))) {
            keepOnly(Set.of());
            var next = folder.resolve(NEW_WISH);
            Files.writeString(next, wish.json(), StandardCharsets.UTF_8);
            force(next);
            Files.move(next, folder.resolve(WISH), StandardCopyOption.ATOMIC_MOVE);
            Folders.force(folder);
        }
        files(folder).stream()
                .flatMap(file -> PartFile.named(file).stream())
                .forEach(part -> parts.put(part.portion(), part));
    }

    /** Deletes the parts of all other portions. */
    void keepOnly(Set<Portion> portions) throws IOException {
        for (var file : files(folder)) {
            var part = PartFile.named(file);
            if (part.isPresent() && !portions.contains(part.get().portion())) {
                Files.delete(file);
                parts.remove(part.get().portion());
            }
        }
    }

    /** The part of a portion, if there is one. */
    Optional<Path> part(Portion portion) {
        return Optional.ofNullable(parts.get(portion)).map(PartFile::path);
    }

    /** Deletes the part of a portion if it is no longer what was written. */
    void check(Portion portion) throws IOException {
        var part = parts.get(portion);
        if (part != null && !part.isWhole()) {
            Files.delete(part.path());
            parts.remove(portion);
        }
    }

    /** Where to write what will be a part or the whole; only one is written at a time. */
    Path unfinished() {
        return folder.resolve(UNFINISHED);
    }

    /** Lets go of what was not finished. */
    void discard() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    /** Makes what was written the part of a portion. */
    void keep(Portion portion) throws IOException {
        force(unfinished());
        var part = PartFile.of(portion, EventFileCheck.checksum(unfinished()), folder);
        Files.move(unfinished(), part.path(), StandardCopyOption.ATOMIC_MOVE);
        Folders.force(folder);
        parts.put(portion, part);
    }

    /** The parts of portions, in their order. */
    List<Path> parts(List<Portion> portions) {
        var paths = new ArrayList<Path>();
        for (var portion : portions) {
            paths.add(part(portion).orElseThrow());
        }
        return paths;
    }

    /** Puts what was written in the place of the target; the folder goes. */
    void finish() throws IOException {
        force(unfinished());
        Files.move(
                unfinished(),
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Folders.force(above(target));
        keepOnly(Set.of());
        Files.delete(folder.resolve(WISH));
        lock.remove();
        lock.close();
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException taken) {
            // The next export to the same file has begun, or somebody put something there.
            return;
        }
    }

    private static void force(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
