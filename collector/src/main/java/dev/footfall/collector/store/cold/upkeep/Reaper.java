package dev.footfall.collector.store.cold.upkeep;

import dev.footfall.collector.store.cold.Folders;
import dev.footfall.collector.store.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;

/** Deletes files that are no longer part of the data, once nobody reads them. */
public final class Reaper {
    private final Manifests manifests;

    public Reaper(Manifests manifests) {
        this.manifests = manifests;
    }

    /** Deletes what may be deleted now; the rest waits for the next time. */
    public void run() throws IOException {
        var deleted = new ArrayList<String>();
        for (var path : manifests.discarded()) {
            Files.deleteIfExists(manifests.folder().resolve(path));
            removeEmptyFolders(path);
            deleted.add(path);
        }
        if (!deleted.isEmpty()) {
            manifests.forget(deleted);
        }
    }

    private void removeEmptyFolders(String path) throws IOException {
        for (var folder : Folders.above(manifests.folder(), path)) {
            boolean isRoot = folder.equals(manifests.folder());
            if (isRoot || !Folders.isEmpty(folder)) {
                return;
            }
            Files.delete(folder);
        }
    }
}
