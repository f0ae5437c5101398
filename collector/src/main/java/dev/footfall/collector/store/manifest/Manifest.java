package dev.footfall.collector.store.manifest;

import java.util.List;
import java.util.OptionalLong;

/**
 * The event files at one moment. Immutable.
 *
 * @param catalogId names the catalogue; files carry it, so that another catalogue's are told apart
 * @param compactedThrough hot events up to this number are in files, and only there
 * @param lastBatch number of the newest batch; it moves with every change
 * @param files in the order of their days, those set aside included
 */
public record Manifest(
        String catalogId, long compactedThrough, long lastBatch, List<EventFile> files) {
    public Manifest {
        files = List.copyOf(files);
    }

    /** Files in use that may hold events of a span of time. */
    public List<EventFile> between(long fromMs, long untilMs) {
        return files.stream()
                .filter(file -> file.isSound() && file.overlaps(fromMs, untilMs))
                .toList();
    }

    /** Files in use. */
    public List<EventFile> sound() {
        return files.stream().filter(EventFile::isSound).toList();
    }

    /** Files set aside. */
    public List<EventFile> damaged() {
        return files.stream().filter(file -> !file.isSound()).toList();
    }

    /** Receipt of the oldest event in a file, milliseconds since the epoch. */
    public OptionalLong earliestMs() {
        return sound().stream().mapToLong(file -> file.summary().firstMs()).min();
    }

    /** No number up to this one may be given to a new event. */
    public long lastSeq() {
        return files.stream()
                .mapToLong(file -> file.summary().lastSeq())
                .reduce(compactedThrough, Math::max);
    }
}
