package dev.footfall.collector.track.exception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class HalfStoredBodiesTest {
    private static final byte[] BODY = {1};
    private static final byte[] OTHER = {2};

    private long now;
    private final HalfStoredBodies bodies = new HalfStoredBodies(() -> now);

    @Test
    void what_was_stored_of_a_body_is_told_once() {
        bodies.put(BODY, places(0, 2));

        assertThat(bodies.take(OTHER).isEmpty()).isTrue();
        assertThat(bodies.take(BODY.clone())).isEqualTo(places(0, 2));
        assertThat(bodies.take(BODY).isEmpty()).isTrue();
    }

    @Test
    void after_ten_minutes_it_is_another_body() {
        bodies.put(BODY, places(0));
        now += Duration.ofMinutes(10).toNanos();

        assertThat(bodies.take(BODY).isEmpty()).isTrue();
    }

    private static BitSet places(int... places) {
        var set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }
}
