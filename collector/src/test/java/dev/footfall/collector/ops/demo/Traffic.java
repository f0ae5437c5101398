package dev.footfall.collector.ops.demo;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Events that were made, for counting. */
record Traffic(List<Event> events) {
    static Traffic of(Iterator<Event> events) {
        var list = new ArrayList<Event>();
        events.forEachRemaining(list::add);
        return new Traffic(list);
    }

    Stream<Event> of(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind);
    }

    long count(EventKind kind) {
        return of(kind).count();
    }

    /** Of the page loads that meet {@code base}, the part that meets {@code matching} too. */
    double share(Predicate<Event> base, Predicate<Event> matching) {
        var loads = of(EventKind.PAGE_LOAD).filter(base).toList();
        return (double) loads.stream().filter(matching).count() / loads.size();
    }
}
