package dev.footfall.collector.ingest.repeat;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.footfall.collector.Events;
import dev.footfall.collector.SetClock;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ingest.EventStore.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LastDurationTest {
    private static final String SHOP = "https://shop.example";

    private final SetClock clock = new SetClock();
    private final List<Event> stored = new ArrayList<>();
    private final List<Outcome> told = new ArrayList<>();
    private LastDuration last = startedAnew(new BeaconMemory(clock, new Random(1)));

    @Test
    void a_duration_after_the_first_is_a_replacement() {
        send(Events.unload(NOON, 1_000));
        send(Events.unload(NOON, 2_000));
        send(Events.unload(NOON, 3_000));

        assertThat(stored)
                .extracting(
                        event -> event.detail().durationMs(), event -> event.detail().replaces())
                .containsExactly(tuple(1_000L, false), tuple(2_000L, true), tuple(3_000L, true));
    }

    @Test
    void an_hour_after_the_first_it_is_a_repeat_whatever_came_between() {
        send(Events.unload(NOON, 1_000));
        clock.advance(Duration.ofMinutes(59));
        send(Events.unload(NOON, 2_000));
        clock.advance(Duration.ofMinutes(2));
        send(Events.unload(NOON, 3_000));
        clock.advance(Duration.ofHours(20));
        send(Events.unload(NOON, 4_000));

        assertThat(told)
                .containsExactly(
                        Outcome.STORED, Outcome.STORED, Outcome.REPEATED, Outcome.REPEATED);
        assertThat(stored).hasSize(2);
    }

    @Test
    void the_same_id_on_another_site_is_another_page_view() {
        send(Events.unload(NOON, 1_000));
        send(Events.from("https://blog.example", Events.unload(NOON, 2_000)));

        assertThat(stored).noneMatch(event -> event.detail().replaces());
    }

    @Test
    void an_unload_without_a_duration_neither_replaces_nor_is_replaced() {
        send(Events.withDetail(Events.unload(NOON, 1), Detail.NONE));
        send(Events.unload(NOON, 1_000));
        send(Events.withDetail(Events.unload(NOON, 1), Detail.NONE));

        assertThat(stored).hasSize(3).noneMatch(event -> event.detail().replaces());
    }

    @Test
    void what_was_stored_before_a_restart_is_replaced_after_it() {
        var memory = new BeaconMemory(clock, new Random(2));
        memory.recall(
                EventKind.PAGE_UNLOAD,
                "beacon",
                SHOP,
                clock.millis() - Duration.ofMinutes(30).toMillis());
        last = startedAnew(memory);

        send(Events.unload(NOON, 2_000));
        assertThat(stored.getFirst().detail().replaces()).isTrue();

        clock.advance(Duration.ofMinutes(31));
        send(Events.unload(NOON, 3_000));
        assertThat(told).containsExactly(Outcome.STORED, Outcome.REPEATED);
    }

    private LastDuration startedAnew(BeaconMemory memory) {
        return new LastDuration(
                (event, receipt) -> {
                    stored.add(event);
                    receipt.settled(Outcome.STORED);
                },
                memory);
    }

    private void send(Event event) {
        last.append(event, told::add);
    }
}
