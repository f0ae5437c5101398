package dev.footfall.collector.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** What a data directory should hold, as a list of everything that came and was not let go. */
final class Expected {
    static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final int SOURCES = 3;
    private static final int DAYS = 4;

    private final Random random;
    private final Map<Integer, Held> held = new TreeMap<>();
    private final Set<Long> used = new HashSet<>();
    private int next;
    private long loadedThrough;

    Expected(Random random) {
        this.random = random;
    }

    private record Held(long seq, Event event) {}

    /** Makes events up, of the last days in any order, that take the numbers after one. */
    List<Event> arrive(int count, long after) {
        var events = new ArrayList<Event>();
        for (int i = 1; i <= count; i++) {
            long seq = after + i;
            assertThat(used.add(seq)).as("number %d is new", seq).isTrue();
            var event = event(next);
            held.put(next++, new Held(seq, event));
            events.add(event);
        }
        return events;
    }

    /** The same for events that are loaded. */
    List<StoredEvent> arriveLoaded(int count, long after) {
        var stored = new ArrayList<StoredEvent>();
        for (var event : arrive(count, after)) {
            stored.add(new StoredEvent(0, null, event));
        }
        loadedThrough = after + count;
        return stored;
    }

    /** The last ones were loaded in vain. */
    void withdraw(int count) {
        loadedThrough -= count;
        for (int i = 0; i < count; i++) {
            var last = held.remove(--next);
            if (last != null) {
                used.remove(last.seq);
            }
        }
    }

    private Event event(int number) {
        var day = TODAY.minusDays(random.nextInt(DAYS)).atStartOfDay(ZoneOffset.UTC).toInstant();
        var at = day.plusMillis(random.nextLong(Duration.ofDays(1).toMillis()));
        var view = Events.load(at, "/" + number, random.nextBoolean(), random.nextBoolean(), null);
        return Events.from(anySource(), view);
    }

    String anySource() {
        return "https://site%d.example".formatted(random.nextInt(SOURCES));
    }

    /** Whether the newest event is among those with these numbers. */
    boolean isNewestIn(List<Integer> numbers) {
        return numbers.contains(next - 1);
    }

    void forget(String source) {
        held.values().removeIf(one -> one.event.source().equals(source));
    }

    /** Lets go of days before one, of what is in files: compacted up to a number, or loaded. */
    void forgetDaysBefore(LocalDate day, long compactedThrough) {
        long filed = Math.max(compactedThrough, loadedThrough);
        held.values().removeIf(one -> one.seq <= filed && dayOf(one.event).isBefore(day));
    }

    private static LocalDate dayOf(Event event) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(event.receivedMs()), ZoneOffset.UTC);
    }

    /** The events by the numbers in their paths, each with its sequence number. */
    List<String> rows() {
        return held.entrySet().stream()
                .map(one ->
                        "%d #%d %s %d"
                                .formatted(
                                        one.getKey(),
                                        one.getValue().seq,
                                        one.getValue().event.source(),
                                        one.getValue().event.receivedMs()))
                .toList();
    }
}
