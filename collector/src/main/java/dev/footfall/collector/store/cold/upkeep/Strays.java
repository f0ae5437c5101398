package dev.footfall.collector.store.cold.upkeep;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.cold.Origin;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifest;
import dev.footfall.collector.store.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, at the start, for files that the manifest does not know. One that an interrupted change
 * left is deleted if everything it was made from is still there. Any other is kept and named: it
 * may be the only copy of its events.
 */
public final class Strays {
    private static final Logger LOG = LoggerFactory.getLogger(Strays.class);

    private final Manifests manifests;
    private final Path hot;

    /**
     * Looks below the manifest's folder.
     *
     * @param hot the folder of the hot segments
     */
    public Strays(Manifests manifests, Path hot) {
        this.manifests = manifests;
        this.hot = hot;
    }

    /**
     * Clears up.
     *
     * @return files that stay although nobody knows them, by path
     * @throws StorageException when the catalogue was made anew beside files that it does not know
     */
    public List<String> clear() {
        if (!Files.isDirectory(manifests.folder())) {
            return List.of();
        }
        try {
            return sort(unknown());
        } catch (IOException e) {
            throw new StorageException(
                    "The event files in %s cannot be looked through: %s. Check the disk, the owner and the permissions."
                            .formatted(manifests.folder(), e.getMessage()),
                    e);
        }
    }

    /** Files that {@link #clear} would leave, found without deleting any. */
    public List<String> find() throws IOException {
        if (!Files.isDirectory(manifests.folder())) {
            return List.of();
        }
        var manifest = manifests.current();
        return unknown().stream()
                .filter(file -> !isDispensable(file, manifest))
                .map(this::pathOf)
                .toList();
    }

    /** Files that belong neither to the data nor to what is about to be deleted. */
    private List<Path> unknown() throws IOException {
        var known =
                manifests.current().files().stream()
                        .map(EventFile::path)
                        .collect(Collectors.toCollection(HashSet::new));
        known.addAll(manifests.discarded());
        try (var files = Files.walk(manifests.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(pathOf(file)))
                    .toList();
        }
    }

    private List<String> sort(List<Path> unknown) throws IOException {
        var manifest = manifests.current();
        var kept = new ArrayList<String>();
        for (var file : unknown) {
            if (isDispensable(file, manifest)) {
                LOG.info("{} was left by an interrupted change and is deleted", file);
                Files.delete(file);
            } else {
                kept.add(pathOf(file));
            }
        }
        if (manifest.files().isEmpty() && !kept.isEmpty()) {
            throw new StorageException(
                    """
                    The catalogue in %s knows none of the %d event files in %s: it was made anew, or belongs to another \
                    data directory. Put the last backup in the place of the data directory:
                      footfall restore --config FILE BACKUP
                    To begin without these files, move them away.\
                    """
                            .formatted(
                                    manifests.folder().getParent(),
                                    kept.size(),
                                    manifests.folder()));
        }
        if (!kept.isEmpty()) {
            LOG.warn("{} files in {} are not part of the data", kept.size(), manifests.folder());
        }
        return List.copyOf(kept);
    }

    private boolean isDispensable(Path file, Manifest manifest) {
        if (file.getFileName().toString().endsWith(".tmp")) {
            return true;
        }
        try {
            var origin = Origin.of(file);
            return origin.catalogId().equals(manifest.catalogId())
                    && pathsOf(manifest).containsAll(origin.files())
                    && origin.segments().stream().allMatch(this::isHot);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Set<String> pathsOf(Manifest manifest) {
        return manifest.sound().stream().map(EventFile::path).collect(Collectors.toSet());
    }

    private boolean isHot(long segment) {
        return Files.exists(hot.resolve("%016d.cm3".formatted(segment)));
    }

    private String pathOf(Path file) {
        return manifests.folder().relativize(file).toString().replace('\\', '/');
    }
}
