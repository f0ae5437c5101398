package dev.footfall.collector.ingest.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ingest.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentBeaconsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String SHOP = "https://shop.example";
    private static final int MILLION = 1_000_000;

    private long now = Instant.parse("2026-01-15T12:00:00Z").toEpochMilli();
    private final RecentBeacons recent = new RecentBeacons(WINDOW, SECOND, new Random(1), now);

    @Test
    void a_beacon_is_new_once_for_each_kind_and_source() {
        assertThat(first(EventKind.PAGE_LOAD, "b", SHOP)).isTrue();
        assertThat(first(EventKind.PAGE_LOAD, "b", SHOP)).isFalse();
        assertThat(first(EventKind.PAGE_UNIQUE, "b", SHOP)).isTrue();
        assertThat(first(EventKind.PAGE_LOAD, "b", "https://blog.example")).isTrue();
        assertThat(first(EventKind.PAGE_LOAD, "c", SHOP)).isTrue();
    }

    @Test
    void where_the_id_ends_and_the_source_begins_makes_a_difference() {
        assertThat(first(EventKind.PAGE_LOAD, "b", "chttps://x")).isTrue();
        assertThat(first(EventKind.PAGE_LOAD, "bc", "https://x")).isTrue();
    }

    @Test
    void it_is_remembered_for_the_window_whatever_comes_between() {
        assertThat(load("early")).isTrue();
        advance(Duration.ofMinutes(6));
        assertThat(load("late")).isTrue();
        advance(WINDOW.minus(Duration.ofMinutes(6)).minusSeconds(1));
        assertThat(load("early")).isFalse();
        advance(Duration.ofSeconds(1));
        assertThat(load("early")).isTrue();
        assertThat(load("late")).isFalse();
        advance(Duration.ofMinutes(6));
        assertThat(load("late")).isTrue();
    }

    @Test
    void what_is_taken_back_is_new_again() {
        assertThat(load("b")).isTrue();
        recent.forget(fingerprint("b"));

        assertThat(load("b")).isTrue();
        assertThat(load("b")).isFalse();
    }

    @Test
    void taking_back_what_was_never_seen_changes_nothing() {
        recent.forget(fingerprint("b"));

        assertThat(load("b")).isTrue();
    }

    @Test
    void the_last_million_are_remembered_and_none_of_them_is_taken_for_another() {
        for (int i = 0; i < 3 * MILLION; i++) {
            assertThat(load(Integer.toString(i))).isTrue();
        }
        for (int i = 2 * MILLION; i < 3 * MILLION; i++) {
            assertThat(load(Integer.toString(i))).isFalse();
        }
    }

    @Test
    void a_clock_that_is_set_back_does_not_stop_counting() {
        load("b");
        advance(Duration.ofHours(-5));

        assertThat(load("c")).isTrue();
        assertThat(load("c")).isFalse();
        advance(WINDOW);
        assertThat(load("c")).isTrue();
    }

    @Test
    void the_age_is_that_of_the_first_and_exact_to_a_step() {
        var coarse =
                new RecentBeacons(Duration.ofDays(1), Duration.ofSeconds(15), new Random(1), 0);

        assertThat(coarse.note(7 << 13, 60_000)).isEqualTo(RecentBeacons.UNKNOWN);
        assertThat(coarse.note(7 << 13, 3_660_000)).isEqualTo(3_600_000);
        assertThat(coarse.note(7 << 13, 3_689_000)).isEqualTo(3_615_000);
        assertThat(coarse.note(7 << 13, 60_000 + 86_400_000)).isEqualTo(RecentBeacons.UNKNOWN);
    }

    @Test
    void a_window_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> new RecentBeacons(Duration.ofDays(1), SECOND, new Random(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean load(String beaconId) {
        return recent.firstSeen(fingerprint(beaconId), now);
    }

    private long fingerprint(String beaconId) {
        return recent.fingerprint(EventKind.PAGE_LOAD, beaconId, SHOP);
    }

    private boolean first(EventKind kind, String beaconId, String source) {
        return recent.firstSeen(recent.fingerprint(kind, beaconId, source), now);
    }

    private void advance(Duration time) {
        now += time.toMillis();
    }
}
