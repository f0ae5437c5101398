package dev.footfall.collector.ops.demo.visit;

import dev.footfall.collector.ingest.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Events in the order of time, made one slice of time after the other. It holds one slice, and of
 * earlier slices what reaches beyond their end. Confined to one thread.
 */
public final class Timeline implements Iterator<Event> {
    private final Iterator<? extends Slice> slices;
    private List<Event> ready = List.of();
    private List<Event> later = new ArrayList<>();
    private int at;

    /** A span of time, directly after the one before it. */
    public interface Slice {
        /** Its end, exclusive, in milliseconds since the epoch. */
        long end();

        /** Makes its events: none before its start, any number after its end. */
        void fill(Consumer<Event> out);
    }

    public Timeline(Iterator<? extends Slice> slices) {
        this.slices = slices;
    }

    @Override
    public boolean hasNext() {
        while (at == ready.size() && (slices.hasNext() || !later.isEmpty())) {
            advance();
        }
        return at < ready.size();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.get(at++);
    }

    private void advance() {
        var events = later;
        long end = Long.MAX_VALUE;
        if (slices.hasNext()) {
            var slice = slices.next();
            slice.fill(events::add);
            end = slice.end();
        }
        events.sort(Comparator.comparingLong(Event::receivedMs));
        int cut = firstFrom(end, events);
        later = new ArrayList<>(events.subList(cut, events.size()));
        ready = events.subList(0, cut);
        at = 0;
    }

    private static int firstFrom(long time, List<Event> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).receivedMs() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
