package dev.footfall.collector.store.cold.upkeep;

import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads every event file through, a few at a time, so that damage is found before a question meets
 * it, and compaction never waits long. Confined to a thread.
 */
public final class Scrub {
    private static final long BYTES_AT_A_TIME = 64L * 1024 * 1024;

    private final Manifests manifests;
    private final Inspection inspection;
    private List<EventFile> left = List.of();

    public Scrub(Manifests manifests, Inspection inspection) {
        this.manifests = manifests;
        this.inspection = inspection;
    }

    /** From the next time on, every file that exists now is read. */
    public void begin() {
        left = manifests.current().files();
    }

    /** Whether there is something left to read. */
    public boolean isUnderWay() {
        return !left.isEmpty();
    }

    /** Reads on for a moment. */
    public void runSome() {
        long bytes = 0;
        var now = new ArrayList<EventFile>();
        for (var file : left) {
            if (bytes >= BYTES_AT_A_TIME) {
                break;
            }
            bytes += file.summary().bytes();
            now.add(file);
        }
        left = left.subList(now.size(), left.size());
        inspection.read(now);
    }
}
