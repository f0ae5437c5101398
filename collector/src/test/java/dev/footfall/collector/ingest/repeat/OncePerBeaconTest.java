package dev.footfall.collector.ingest.repeat;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.SetClock;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.EventStore.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OncePerBeaconTest {
    private final SlowStore store = new SlowStore();
    private final OncePerBeacon once =
            new OncePerBeacon(store, new BeaconMemory(Clock.systemUTC(), new Random(1)));
    private final List<Outcome> told = new ArrayList<>();

    @Test
    void a_repeat_is_acknowledged_and_not_stored() {
        once.append(load(), told::add);
        store.settle(Outcome.STORED);
        once.append(load(), told::add);

        assertThat(told).containsExactly(Outcome.STORED, Outcome.REPEATED);
        assertThat(store.appended).hasSize(1);
    }

    @Test
    void a_repeat_is_acknowledged_no_earlier_than_the_first() {
        once.append(load(), told::add);
        once.append(load(), told::add);
        once.append(load(), told::add);
        assertThat(told).isEmpty();

        store.settle(Outcome.STORED);

        assertThat(told).containsExactly(Outcome.STORED, Outcome.REPEATED, Outcome.REPEATED);
        assertThat(store.appended).hasSize(1);
    }

    @Test
    void what_the_store_refused_counts_when_it_is_sent_again() {
        once.append(load(), told::add);
        once.append(load(), told::add);
        store.settle(Outcome.OVERLOADED);
        once.append(load(), told::add);
        store.settle(Outcome.FAILED);
        once.append(load(), told::add);
        store.settle(Outcome.STORED);

        assertThat(told)
                .containsExactly(
                        Outcome.OVERLOADED, Outcome.OVERLOADED, Outcome.FAILED, Outcome.STORED);
    }

    @Test
    void the_answer_of_a_store_that_settles_at_once_is_passed_on() {
        var immediate =
                new OncePerBeacon(
                        (_, receipt) -> receipt.settled(Outcome.STORED),
                        new BeaconMemory(Clock.systemUTC(), new Random(1)));
        immediate.append(load(), told::add);
        immediate.append(load(), told::add);

        assertThat(told).containsExactly(Outcome.STORED, Outcome.REPEATED);
    }

    @Test
    void a_unique_beside_a_load_is_no_repeat_of_it() {
        once.append(load(), told::add);
        once.append(Events.unique(NOON, "/", true, true), told::add);
        once.append(Events.unique(NOON, "/", true, true), told::add);

        assertThat(store.appended).hasSize(2);
    }

    @Test
    void what_may_happen_many_times_on_a_page_is_stored_each_time() {
        for (int i = 0; i < 3; i++) {
            once.append(Events.custom(NOON, "signup"), told::add);
            once.append(withoutId(load()), told::add);
        }

        assertThat(store.appended).hasSize(6);
    }

    @Test
    void a_load_of_before_a_restart_is_a_repeat_for_ten_minutes_from_when_it_came() {
        var clock = new SetClock();
        var memory = new BeaconMemory(clock, new Random(2));
        long sixMinutesAgo = clock.millis() - Duration.ofMinutes(6).toMillis();
        long longAgo = clock.millis() - Duration.ofMinutes(11).toMillis();
        memory.recall(EventKind.PAGE_UNIQUE, "beacon", "https://shop.example", longAgo);
        memory.recall(EventKind.PAGE_LOAD, "beacon", "https://shop.example", sixMinutesAgo);
        // A clock that runs ahead on one thread puts later numbers at earlier times.
        memory.recall(EventKind.PAGE_LOAD, "other", "https://shop.example", sixMinutesAgo - 5_000);
        var restarted = new OncePerBeacon(store, memory);

        restarted.append(load(), told::add);
        assertThat(told).containsExactly(Outcome.REPEATED);
        restarted.append(Events.unique(NOON, "/", true, true), told::add);
        assertThat(store.appended).hasSize(1);

        clock.advance(Duration.ofMinutes(5));
        restarted.append(load(), told::add);
        assertThat(store.appended).hasSize(2);
    }

    private static Event load() {
        return Events.load(NOON, "/");
    }

    private static Event withoutId(Event event) {
        return new Event(
                event.receivedMs(),
                event.kind(),
                "",
                event.sessionId(),
                event.source(),
                event.page(),
                event.client(),
                event.campaign(),
                event.detail(),
                event.failure());
    }

    /** Takes everything and says what became of it when told to. */
    private static final class SlowStore implements EventStore {
        private final List<Event> appended = new ArrayList<>();
        private final List<Receipt> waiting = new ArrayList<>();

        @Override
        public void append(Event event, Receipt receipt) {
            appended.add(event);
            waiting.add(receipt);
        }

        void settle(Outcome outcome) {
            var settling = List.copyOf(waiting);
            waiting.clear();
            settling.forEach(receipt -> receipt.settled(outcome));
        }
    }
}
