package dev.footfall.collector.store.cold.upkeep;

import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.parquet.EventFileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the files of the manifest and sets aside those that are not what was written. A file
 * that is whole again, because somebody put a copy back, is taken back.
 */
public final class Inspection {
    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    private final Manifests manifests;

    public Inspection(Manifests manifests) {
        this.manifests = manifests;
    }

    /** Looks whether the files are there and have their size, and reads those set aside. */
    public void glance() {
        apply(
                changed(
                        manifests.current().files(),
                        file -> file.isSound() ? outside(file) : whole(file)));
    }

    /** Reads files through; those that the manifest no longer has are left out. */
    public void read(Collection<EventFile> files) {
        var wanted = new HashSet<>(files);
        apply(
                changed(
                        manifests.current().files().stream().filter(wanted::contains).toList(),
                        this::whole));
    }

    /** Reads every file through. */
    public void readAll() {
        read(manifests.current().files());
    }

    /** What is wrong with a file, or null. */
    private interface Look {
        @Nullable String at(EventFile file);
    }

    private static List<EventFile> changed(List<EventFile> files, Look look) {
        var changed = new ArrayList<EventFile>();
        for (var file : files) {
            var damage = look.at(file);
            if (!Objects.equals(damage, file.damage())) {
                changed.add(file.marked(damage));
            }
        }
        return changed;
    }

    private void apply(List<EventFile> changed) {
        if (changed.isEmpty()) {
            return;
        }
        manifests.mark(changed);
        for (var file : changed) {
            if (file.isSound()) {
                LOG.info("events/{} is whole again and part of the data", file.path());
            } else {
                LOG.error(
                        "events/{} is set aside: {}. Put a copy of it back from a backup; it is taken back by itself then",
                        file.path(),
                        file.damage());
            }
        }
    }

    private @Nullable String outside(EventFile file) {
        var path = manifests.locate(file);
        if (!Files.isRegularFile(path)) {
            return "it is missing";
        }
        try {
            long bytes = Files.size(path);
            return bytes == file.summary().bytes()
                    ? null
                    : "it has %,d bytes instead of %,d".formatted(bytes, file.summary().bytes());
        } catch (IOException e) {
            return "it cannot be read: " + e.getMessage();
        }
    }

    /** What is wrong with the file when it is read from end to end. */
    public @Nullable String whole(EventFile file) {
        var damage = outside(file);
        if (damage != null) {
            return damage;
        }
        try {
            return EventFileCheck.checksum(manifests.locate(file)).equals(file.summary().checksum())
                    ? null
                    : "its content has changed";
        } catch (IOException e) {
            return "it cannot be read: " + e.getMessage();
        }
    }
}
