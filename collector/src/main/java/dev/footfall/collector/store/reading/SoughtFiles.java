package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.parquet.lookup.KeyLookup;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Which files a question must read that is after one thing. Safe for use by many threads. */
final class SoughtFiles {
    private final Manifests manifests;
    private final KeyLookup sessions = new KeyLookup("sid");
    private final KeyLookup groups = new KeyLookup("exc_group");

    SoughtFiles(Manifests manifests) {
        this.manifests = manifests;
    }

    List<EventFile> among(List<EventFile> files, Sought sought) {
        return files.stream().filter(mayHold(sought)).toList();
    }

    private Predicate<EventFile> mayHold(Sought sought) {
        return switch (sought) {
            case Sought.Sessions(var ids) -> mayHold(sessions, ids);
            case Sought.Group(var id) -> mayHold(groups, Set.of(id));
            case Sought.Instants(var ms) -> file -> meets(ms, file);
        };
    }

    private Predicate<EventFile> mayHold(KeyLookup lookup, Collection<String> keys) {
        var hashes = lookup.hashes(keys);
        return file -> lookup.mayHold(manifests.locate(file), hashes);
    }

    private static boolean meets(SortedSet<Long> ms, EventFile file) {
        var later = ms.tailSet(file.summary().firstMs());
        return !later.isEmpty() && later.first() <= file.summary().lastMs();
    }
}
