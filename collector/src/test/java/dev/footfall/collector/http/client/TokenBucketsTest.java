package dev.footfall.collector.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final ClientAddress CLIENT = new ClientAddress(1, 1);

    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());

    @Test
    void a_new_client_may_ask_as_often_as_a_full_bucket_holds() {
        var limit = limit(60, 3);

        assertThat(passes(limit, CLIENT, 5)).isEqualTo(3);
    }

    @Test
    void tokens_flow_back_evenly_and_a_refusal_costs_none() {
        var limit = limit(60, 3);
        passes(limit, CLIENT, 3);
        for (int i = 0; i < 10; i++) {
            advance(Duration.ofMillis(100));
            limit.secondsToWait(CLIENT);
        }
        assertThat(passes(limit, CLIENT, 5)).isZero();

        advance(Duration.ofMillis(1_500));
        assertThat(passes(limit, CLIENT, 5)).isEqualTo(1);
        advance(Duration.ofMillis(500));
        assertThat(passes(limit, CLIENT, 5)).isEqualTo(1);
        advance(Duration.ofHours(1));
        assertThat(passes(limit, CLIENT, 5)).isEqualTo(3);
    }

    @Test
    void the_wait_is_told_in_whole_seconds_that_are_long_enough() {
        var limit = limit(2, 1);
        passes(limit, CLIENT, 1);

        long wait = limit.secondsToWait(CLIENT);

        assertThat(wait).isBetween(30L, 31L);
        advance(Duration.ofSeconds(wait));
        assertThat(limit.secondsToWait(CLIENT)).isZero();
    }

    @Test
    void a_limit_of_zero_still_admits_one() {
        assertThat(passes(limit(0, 0), CLIENT, 5)).isEqualTo(1);
    }

    @Test
    void the_largest_configurable_limit_admits() {
        assertThat(limit(Integer.MAX_VALUE, Integer.MAX_VALUE).secondsToWait(CLIENT)).isZero();
    }

    @Test
    void one_subscriber_has_one_bucket_and_another_has_its_own() {
        var limit = limit(1, 1);

        assertThat(limit.secondsToWait(new ClientAddress(1, 1))).isZero();
        assertThat(limit.secondsToWait(new ClientAddress(1, 2))).isPositive();
        assertThat(limit.secondsToWait(new ClientAddress(2, 1))).isZero();
    }

    @Test
    void a_flood_of_addresses_does_not_forget_a_client_who_keeps_asking() {
        var limit = limit(1, 1);
        passes(limit, CLIENT, 1);
        int passed = 0;
        for (int other = 2; other < 300_000; other++) {
            limit.secondsToWait(new ClientAddress(other, 0));
            if (other % 100 == 0) {
                passed += passes(limit, CLIENT, 1);
            }
        }

        assertThat(passed).isZero();
    }

    private TokenBuckets limit(int perMinute, int burst) {
        return new TokenBuckets(perMinute, burst, nanos::get);
    }

    private void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static int passes(RateLimit limit, ClientAddress client, int requests) {
        int passed = 0;
        for (int i = 0; i < requests; i++) {
            passed += limit.secondsToWait(client) == 0 ? 1 : 0;
        }
        return passed;
    }
}
