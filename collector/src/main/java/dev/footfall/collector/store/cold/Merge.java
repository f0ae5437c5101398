package dev.footfall.collector.store.cold;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes one file of a day's small ones: of a past day whenever it has several, of the current day
 * when they become many.
 */
public final class Merge {
    /** Opening a file costs a question about as much as reading so many events. */
    private static final long LARGE = 1_000_000;

    private static final int MANY = 12;

    private final Manifests manifests;
    private final Rewriting rewriting;

    public Merge(Manifests manifests, Rewriting rewriting) {
        this.manifests = manifests;
        this.rewriting = rewriting;
    }

    /**
     * Merges one day, if there is one to merge.
     *
     * @param today the current day, in UTC
     * @return whether there was
     */
    public boolean runOnce(LocalDate today) throws IOException {
        var days =
                manifests.current().sound().stream()
                        .filter(file -> file.summary().events() < LARGE)
                        .collect(groupingBy(EventFile::day, TreeMap::new, toList()));
        for (var day : days.entrySet()) {
            int enough = day.getKey().isBefore(today) ? 2 : MANY;
            var together = together(day.getValue());
            if (together.size() >= enough) {
                rewriting.rewrite(together, _ -> true);
                return true;
            }
        }
        return false;
    }

    /** The smallest ones first, as many as make a large one. */
    private static List<EventFile> together(List<EventFile> files) {
        var smallestFirst = new ArrayList<>(files);
        smallestFirst.sort((a, b) -> Long.compare(a.summary().events(), b.summary().events()));
        long events = 0;
        int count = 0;
        while (count < smallestFirst.size() && events < LARGE) {
            events += smallestFirst.get(count++).summary().events();
        }
        return List.copyOf(smallestFirst.subList(0, count));
    }
}
