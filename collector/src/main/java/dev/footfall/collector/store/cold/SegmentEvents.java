package dev.footfall.collector.store.cold;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.hot.HotStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a sealed segment in the order of files. It sorts where and when they happened and
 * fetches each event when it is due, so that a segment is never in memory as a whole.
 */
final class SegmentEvents implements SortedEvents {
    private final HotStore hot;
    private final List<Place> places;
    private final Map<String, Sighting> sources = new HashMap<>();
    private int next;
    private @Nullable StoredEvent fetched;

    SegmentEvents(HotStore hot, HotStore.Sealed segment) {
        this.hot = hot;
        this.places = new ArrayList<>((int) (segment.lastSeq() - segment.firstSeq() + 1));
        long seq = segment.firstSeq();
        while (seq <= segment.lastSeq()) {
            seq = hot.read(seq, 50_000, this::note);
        }
        places.sort(null);
    }

    /** First and last receipt of a source's events, milliseconds since the epoch. */
    record Sighting(long firstMs, long lastMs) {
        Sighting and(Sighting other) {
            return new Sighting(Math.min(firstMs, other.firstMs), Math.max(lastMs, other.lastMs));
        }
    }

    private void note(long seq, Event event) {
        long at = event.receivedMs();
        sources.merge(event.source(), new Sighting(at, at), Sighting::and);
        places.add(Place.of(seq, event).lean());
    }

    /** Where the events happened. */
    Map<String, Sighting> sources() {
        return sources;
    }

    @Override
    public @Nullable StoredEvent next() {
        fetched = null;
        while (fetched == null && next < places.size()) {
            hot.read(
                    places.get(next++).seq(),
                    1,
                    (seq, event) -> fetched = new StoredEvent(seq, null, event));
        }
        return fetched;
    }
}
