package dev.footfall.collector.ops.demo.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final List<Long> filled = new ArrayList<>();

    @Test
    void what_reaches_beyond_a_slice_comes_in_its_time() {
        var timeline =
                new Timeline(
                        List.of(slice(10, 9, 25, 3, 12), slice(20, 15, 11), slice(30)).iterator());

        assertThat(rest(timeline)).containsExactly(3L, 9L, 11L, 12L, 15L, 25L);
        assertThatThrownBy(timeline::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_reaches_beyond_the_last_slice_comes_at_the_end() {
        assertThat(rest(new Timeline(List.of(slice(10, 40, 5, 30)).iterator())))
                .containsExactly(5L, 30L, 40L);
        assertThat(rest(new Timeline(List.<Timeline.Slice>of().iterator()))).isEmpty();
    }

    @Test
    void a_slice_is_made_when_the_one_before_it_is_used_up() {
        var timeline = new Timeline(List.of(slice(10, 1, 2), slice(20, 11)).iterator());

        timeline.next();
        timeline.next();
        assertThat(filled).containsExactly(10L);

        timeline.next();
        assertThat(filled).containsExactly(10L, 20L);
    }

    private static List<Long> rest(Timeline timeline) {
        var times = new ArrayList<Long>();
        timeline.forEachRemaining(event -> times.add(event.receivedMs()));
        return times;
    }

    private Timeline.Slice slice(long end, long... times) {
        return new Timeline.Slice() {
            @Override
            public long end() {
                return end;
            }

            @Override
            public void fill(Consumer<Event> out) {
                filled.add(end);
                LongStream.of(times).mapToObj(TimelineTest::event).forEach(out);
            }
        };
    }

    private static Event event(long time) {
        return new Event(
                time,
                EventKind.PIXEL,
                "",
                null,
                "pixel://p",
                Page.NONE,
                Client.UNKNOWN,
                Campaign.NONE,
                Detail.NONE,
                null);
    }
}
