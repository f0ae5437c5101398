package dev.footfall.collector.query.single;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.store.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stored events as a list, oldest first; of equally old ones the lower number first. */
record History(List<StoredEvent> events) {
    private static final Comparator<StoredEvent> OLDEST_FIRST =
            Comparator.<StoredEvent>comparingLong(stored -> stored.event().receivedMs())
                    .thenComparingLong(StoredEvent::seq);

    History {
        events = events.stream().sorted(OLDEST_FIRST).toList();
    }

    /** Events as the store numbers them. */
    static History numbered(List<Event> events) {
        var stored = new ArrayList<StoredEvent>();
        for (var event : events) {
            stored.add(new StoredEvent(stored.size() + 1, null, event));
        }
        return new History(stored);
    }

    History in(Span span) {
        return where(event ->
                event.receivedMs() >= span.fromMs() && event.receivedMs() < span.untilMs());
    }

    History where(Predicate<Event> kept) {
        return new History(events.stream().filter(stored -> kept.test(stored.event())).toList());
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    long size() {
        return events.size();
    }

    long count(EventKind... kinds) {
        return events.stream().filter(one -> List.of(kinds).contains(one.event().kind())).count();
    }

    long firstMs() {
        return events.getFirst().event().receivedMs();
    }

    long lastMs() {
        return events.getLast().event().receivedMs();
    }

    StoredEvent newest() {
        return events.getLast();
    }

    /** Of the first event that has one. */
    <T> @Nullable T first(Function<Event, @Nullable T> property) {
        return events.stream()
                .map(stored -> property.apply(stored.event()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of the last event that has one. */
    <T> @Nullable T last(Function<Event, @Nullable T> property) {
        return new ArrayList<>(events)
                .reversed().stream()
                        .map(stored -> property.apply(stored.event()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** How many in each twentieth of a span. */
    List<Long> trend(Span span) {
        var counts = new long[20];
        for (var stored : events) {
            long done = stored.event().receivedMs() - span.fromMs();
            counts[Math.clamp(done * 20 / span.lengthMs(), 0, 19)]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    <K> Map<K, History> by(Function<Event, K> key) {
        var groups = new HashMap<K, List<StoredEvent>>();
        events.forEach(stored ->
                groups.computeIfAbsent(key.apply(stored.event()), _ -> new ArrayList<>())
                        .add(stored));
        var histories = new HashMap<K, History>();
        groups.forEach((name, list) -> histories.put(name, new History(list)));
        return histories;
    }
}
