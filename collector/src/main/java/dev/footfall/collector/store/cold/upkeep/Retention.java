package dev.footfall.collector.store.cold.upkeep;

import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.ManifestChange;
import dev.footfall.collector.store.manifest.Manifests;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Lets days go that ended longer ago than events are kept. */
public final class Retention {
    private final Manifests manifests;
    private final Duration kept;

    /**
     * Keeps events for a while.
     *
     * @param kept from the end of their day on, in UTC
     */
    public Retention(Manifests manifests, Duration kept) {
        this.manifests = manifests;
        this.kept = kept;
    }

    /**
     * Takes the files of days that are over for long enough out of the manifest.
     *
     * @return how many files
     */
    public int run(Instant now) {
        var oldest = now.minus(kept);
        var gone =
                manifests.current().files().stream()
                        .filter(file -> endOf(file).isBefore(oldest))
                        .toList();
        if (!gone.isEmpty()) {
            manifests.commit(ManifestChange.rewritten(gone, List.of()));
        }
        return gone.size();
    }

    private static Instant endOf(EventFile file) {
        return file.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
