package dev.footfall.collector.store.manifest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step from a manifest to the next.
 *
 * @param added files that become part of the data
 * @param removed files that cease to be; they are deleted once nobody reads them
 * @param compactedThrough moves the manifest's; 0 leaves it
 * @param areNew whether the added files hold events that were in no file before, so that rollups
 *     add up; otherwise those of their days are counted anew
 */
public record ManifestChange(
        List<EventFile> added, List<EventFile> removed, long compactedThrough, boolean areNew) {
    public ManifestChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Hot events, up to a number, are now in these files. */
    public static ManifestChange compacted(List<EventFile> files, long through) {
        return new ManifestChange(files, List.of(), through, true);
    }

    /** Events that were never hot. */
    public static ManifestChange loaded(List<EventFile> files) {
        return new ManifestChange(files, List.of(), 0, true);
    }

    /** Files give way to others with the same events, or some of them. */
    public static ManifestChange rewritten(
            Collection<EventFile> older, Collection<EventFile> newer) {
        return new ManifestChange(List.copyOf(newer), List.copyOf(older), 0, false);
    }

    /** The days whose rollups are to be counted anew. */
    Set<LocalDate> recountedDays() {
        return areNew
                ? Set.of()
                : Stream.concat(added.stream(), removed.stream())
                        .map(EventFile::day)
                        .collect(Collectors.toSet());
    }

    /** The files after the change, by day. */
    List<EventFile> applyTo(List<EventFile> files) {
        var gone = removed.stream().map(EventFile::path).collect(Collectors.toSet());
        var after = new ArrayList<>(files);
        after.removeIf(file -> gone.contains(file.path()));
        after.addAll(added);
        after.sort(Manifests.BY_DAY);
        return after;
    }
}
