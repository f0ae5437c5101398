package dev.footfall.collector.ingest.repeat;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AfterRecallTest {
    private static final int MOST = 16_384;

    private final List<Event> appended = new ArrayList<>();
    private final List<Outcome> told = new ArrayList<>();
    private final AfterRecall store =
            new AfterRecall((event, receipt) -> {
                appended.add(event);
                receipt.settled(Outcome.STORED);
            });

    @Test
    void what_comes_before_is_settled_no_earlier_and_in_its_order() {
        append(1);
        append(2);
        assertThat(told).isEmpty();

        store.recalled();
        append(3);

        assertThat(appended).containsExactly(event(1), event(2), event(3));
        assertThat(told).containsOnly(Outcome.STORED).hasSize(3);
    }

    @Test
    void what_comes_while_the_first_ones_are_passed_on_follows_them() {
        var slow = new ArrayList<Event>();
        var stores = new ArrayList<AfterRecall>();
        stores.add(
                new AfterRecall((event, receipt) -> {
                    slow.add(event);
                    receipt.settled(Outcome.STORED);
                    if (slow.size() == 1) {
                        stores.getFirst().append(event(3), told::add);
                    }
                }));
        stores.getFirst().append(event(1), told::add);
        stores.getFirst().append(event(2), told::add);

        stores.getFirst().recalled();

        assertThat(slow).containsExactly(event(1), event(2), event(3));
        assertThat(told).hasSize(3);
    }

    @Test
    void more_than_can_wait_are_refused() {
        IntStream.range(0, MOST).forEach(this::append);
        append(MOST);
        assertThat(told).containsExactly(Outcome.OVERLOADED);

        store.recalled();
        assertThat(appended).hasSize(MOST);
        assertThat(told).hasSize(MOST + 1);
    }

    private void append(int number) {
        store.append(event(number), told::add);
    }

    private static Event event(int number) {
        return Events.load(NOON, "/" + number);
    }
}
