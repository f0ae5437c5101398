package dev.footfall.collector.store.cold;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.StoredEvent;
import java.util.Comparator;

/**
 * Where an event stands in the order of files. By day, so that each day's file is written in one
 * go; exceptions at the end, so that they have row groups of their own and a question about one
 * issue group need not read what else happened; then by source and, of an issue group, together, so
 * that a question about one site reads few row groups; then by time.
 *
 * @param day since 1970-01-01, UTC
 * @param group the issue group; empty for anything but an exception
 */
record Place(long day, String source, String group, long receivedMs, long seq)
        implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::day)
                    .thenComparing(Place::isException)
                    .thenComparing(Place::source)
                    .thenComparing(Place::group)
                    .thenComparingLong(Place::receivedMs)
                    .thenComparingLong(Place::seq);

    static Place of(long seq, Event event) {
        var failure = event.failure();
        return new Place(
                Days.of(event.receivedMs()),
                event.source(),
                failure == null ? "" : failure.group(),
                event.receivedMs(),
                seq);
    }

    static Place of(StoredEvent event) {
        return of(event.seq(), event.event());
    }

    /** The same with texts that equal places share, to be kept by the hundred thousand. */
    Place lean() {
        return new Place(day, source.intern(), group.intern(), receivedMs, seq);
    }

    private boolean isException() {
        return !group.isEmpty();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
